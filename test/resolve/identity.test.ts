import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edge } from '../../src/model/judgement.ts';
import { identityOf } from '../../src/resolve/identity.ts';
import type { Identity } from '../../src/resolve/identity.ts';
import { costSoFar } from '../support/cost.ts';

const person = (left: string, right: string, judgement: Edge['judgement'], at = '1'): Edge => ({
  left,
  right,
  judgement,
  by: 'person',
  at,
});
const program = (left: string, right: string, judgement: Edge['judgement'], score = 0.9): Edge => ({
  left,
  right,
  judgement,
  by: 'program',
  score,
});

describe('the judgements of people and of the program', () => {
  test('join by chains, under the smallest id', () => {
    const identity = identityOf([program('c', 'b', 'same'), person('b', 'a', 'same')]);
    expect(identity.canonical('c')).toBe('a');
    expect(identity.members('b')).toEqual(['a', 'b', 'c']);
    expect(identity.judgementOf('a', 'c')).toBe('same');
    expect(identity.members('x')).toEqual(['x']);
    expect(identity.judgementOf('a', 'x')).toBeUndefined();
  });

  test('a rejection forbids every join that would connect the two', () => {
    const identity = identityOf([
      person('a', 'c', 'different'),
      program('a', 'b', 'same', 0.95),
      program('b', 'c', 'same', 0.9),
    ]);
    expect(identity.clusters).toEqual([['a', 'b']]);
    expect(identity.judgementOf('b', 'c')).toBe('different');
    expect(identity.withheld).toMatchObject([{ edge: { left: 'b' }, because: { by: 'person' } }]);
    expect(identity.conflicts).toEqual([]);
  });

  test('a rejection follows both clusters as they grow', () => {
    const identity = identityOf([
      program('a', 'z', 'different', 0),
      program('a', 'b', 'same', 0.99),
      program('y', 'z', 'same', 0.98),
      program('b', 'y', 'same', 0.97),
    ]);
    expect(identity.clusters).toEqual([
      ['a', 'b'],
      ['y', 'z'],
    ]);
  });

  test('a person outweighs the program on the same pair and beyond', () => {
    const joined = identityOf([program('a', 'b', 'different'), person('a', 'b', 'same')]);
    expect(joined.judgementOf('a', 'b')).toBe('same');
    expect(joined.conflicts).toEqual([]);
    const parted = identityOf([program('a', 'b', 'same', 1), person('b', 'a', 'different')]);
    expect(parted.judgementOf('a', 'b')).toBe('different');
    const left = identityOf([program('a', 'b', 'same', 1), person('b', 'a', 'open')]);
    expect(left.judgementOf('a', 'b')).toBe('open');
  });

  test('the latest decision on a pair rules, and the earlier one is shown', () => {
    const early = person('a', 'b', 'same', '2025-01-01T00:00:00Z');
    const late = person('b', 'a', 'different', '2025-01-02T00:00:00Z');
    const identity = identityOf([late, early]);
    expect(identity.judgementOf('a', 'b')).toBe('different');
    expect(identity.conflicts).toEqual([{ overruled: early, rulings: [late] }]);
  });

  test('decisions that contradict each other through others are shown with the chain', () => {
    const chain = [person('a', 'b', 'same'), person('b', 'c', 'same')];
    const against = person('a', 'c', 'different', '2');
    const identity = identityOf([against, person('a', 'x', 'same'), ...chain]);
    expect(identity.members('a')).toEqual(['a', 'b', 'c', 'x']);
    expect(identity.conflicts).toEqual([{ overruled: against, rulings: chain }]);
  });

  test('questions stand between clusters, once, until they are answered', () => {
    const asked = [
      program('a', 'x', 'open', 0.4),
      program('b', 'x', 'open', 0.6),
      program('a', 'b', 'same'),
    ];
    expect(identityOf(asked).questions).toEqual([asked[1]]);
    expect(identityOf([...asked, person('a', 'x', 'different')]).questions).toEqual([]);
    expect(identityOf([...asked, person('b', 'x', 'same')]).questions).toEqual([]);
  });
});

const IDS = 'abcdefghij'.split('');
const actor = fc.constantFrom(...IDS);
const edge: fc.Arbitrary<Edge> = fc
  .record({
    left: actor,
    right: actor,
    judgement: fc.constantFrom('same' as const, 'different' as const, 'open' as const),
    by: fc.constantFrom('program' as const, 'person' as const),
    score: fc.integer({ min: 0, max: 4 }).map((tenths) => tenths / 4),
    at: fc.integer({ min: 1, max: 9 }).map(String),
  })
  .map(({ score, at, ...one }) => (one.by === 'person' ? { ...one, at } : { ...one, score }));
const edges = fc.array(edge, { maxLength: 30 });

function said({ judgementOf, clusters, questions, conflicts, withheld }: Identity): unknown {
  const pairs = IDS.map((a) => IDS.map((b) => judgementOf(a, b)));
  return { pairs, clusters, questions, conflicts, withheld };
}

describe('identity', () => {
  test('does not depend on the order of judgements, nor on hearing one twice', () => {
    fc.assert(
      fc.property(edges, fc.infiniteStream(fc.nat()), (some, random) => {
        const shuffled = some
          .map((one) => ({ one, key: random.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one: { left, right, ...rest }, key }) =>
            key % 2 === 0 ? { left, right, ...rest } : { left: right, right: left, ...rest },
          );
        expect(unordered(said(identityOf(shuffled)))).toEqual(unordered(said(identityOf(some))));
        const { judgementOf } = identityOf([...some, ...some]);
        const once = identityOf(some);
        for (const { left, right } of some)
          expect(judgementOf(left, right)).toBe(once.judgementOf(left, right));
      }),
      { numRuns: 300 },
    );
  });

  test('is an equivalence with one canonical id in it', () => {
    fc.assert(
      fc.property(edges, actor, actor, (some, a, b) => {
        const { canonical, members, judgementOf } = identityOf(some);
        expect(members(a)).toContain(canonical(a));
        expect(canonical(canonical(a))).toBe(canonical(a));
        expect(judgementOf(a, b) === 'same').toBe(canonical(a) === canonical(b));
        expect(judgementOf(b, a)).toBe(judgementOf(a, b));
      }),
    );
  });

  test('never joins what a person holds apart without saying so', () => {
    fc.assert(
      fc.property(edges, (some) => {
        const { canonical, conflicts } = identityOf(some);
        const reported = new Set(conflicts.map(({ overruled }) => overruled));
        const sole = some.filter(
          (one) =>
            one.by === 'person' &&
            !reported.has(one) &&
            !some.some((two) => two.by === 'person' && two !== one && samePair(one, two)),
        );
        for (const { left, right, judgement } of sole.filter((one) => one.judgement !== 'open'))
          expect(
            left === right || (canonical(left) === canonical(right)) === (judgement === 'same'),
          ).toBe(true);
      }),
    );
  });

  test('is joined by the program only where nothing of the program or a person forbids it', () => {
    fc.assert(
      fc.property(edges, (some) => {
        const people = some.filter(({ by }) => by === 'person');
        const { canonical } = identityOf(some);
        const byPeople = identityOf(people);
        for (const one of some) {
          if (one.judgement !== 'different' || one.left === one.right) continue;
          const silenced = people.some((two) => two !== one && samePair(one, two));
          if (silenced || byPeople.judgementOf(one.left, one.right) === 'same') continue;
          expect(canonical(one.left)).not.toBe(canonical(one.right));
        }
      }),
    );
  });

  test('is again what it was when a judgement is taken back', () => {
    fc.assert(
      fc.property(edges, edge, (some, more) => {
        const before = said(identityOf(some));
        identityOf([...some, more]);
        expect(said(identityOf([...some, more].slice(0, -1)))).toEqual(before);
      }),
    );
  });

  test('takes fifty thousand judgements at once', () => {
    const many = Array.from({ length: 50_000 }, (_, n) =>
      program(
        `act_${(n * 7919) % 25_000}`,
        `act_${(n * 104_729) % 25_000}`,
        n % 3 === 0 ? 'different' : 'same',
        (n % 97) / 97,
      ),
    );
    const cost = costSoFar();
    expect(identityOf(many).clusters.length).toBeGreaterThan(0);
    expect(cost()).toBeLessThan(3000);
  });
});

function samePair(one: Edge, two: Edge): boolean {
  return (
    (one.left === two.left && one.right === two.right) ||
    (one.left === two.right && one.right === two.left)
  );
}

/** Without the order of left and right, which says nothing. */
function unordered(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || !('left' in item) || !('right' in item))
      return item;
    const [left, right] = [String(item.left), String(item.right)].toSorted();
    return { ...item, left, right };
  });
}
