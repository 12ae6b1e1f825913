import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, Decision, Mention } from '../../src/model/records.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { bestFirst } from '../../src/resolve/best-part.ts';
import { inForce, undoneOf } from '../../src/resolve/decision-log.ts';
import { rulingOf } from '../../src/resolve/decision-forms.ts';
import { settlementOf } from '../../src/resolve/settlement.ts';

const by = { reader: 'tacitus', version: '1', rule: 'actor:name' };

const actor = (id: string, name: string): Actor => ({
  kind: 'actor',
  id,
  type: 'person',
  name,
  names: [{ text: name, script: 'Latn', role: 'full' }],
  descriptions: [],
  identifiers: {},
  by,
  standing: 'proposed',
});

const mention = (id: string, meant: string | undefined, ...candidates: string[]): Mention => ({
  kind: 'mention',
  id,
  span: { passage: 'pas_1', start: 0, end: 1, text: 'A' },
  ...(meant === undefined ? {} : { actor: meant }),
  candidates: candidates.map((one) => ({ actor: one, score: 0.5, reasons: [] })),
  form: 'name',
  by,
  standing: 'proposed',
});

const ACTORS = [
  actor('act_a', 'Anar Tavarov'),
  actor('act_b', 'Anar Tavarov'),
  actor('act_c', 'Vera Lisova'),
];
const MENTIONS = [mention('men_1', 'act_a'), mention('men_2', undefined, 'act_b', 'act_c')];

let minute = 0;
const decision = (
  verb: Decision['verb'],
  record: string,
  after?: unknown,
  undoes?: string,
): Decision => ({
  kind: 'decision',
  id: `dec_${++minute}`,
  at: new Date(minute * 60_000).toISOString(),
  by: 'analyst',
  verb,
  record,
  ...(after === undefined ? {} : { after }),
  ...(undoes === undefined ? {} : { undoes }),
});

/** Equal names are one; that is all this comparison knows. */
function settled(decisions: readonly Decision[] = [], actors = ACTORS): Settlement {
  return settlementOf(
    {
      actors: () => actors,
      decisions,
      mention: (id) => MENTIONS.find((one) => one.id === id),
      ambiguous: () => MENTIONS.filter((one) => one.actor === undefined),
    },
    {
      compare: (a, b) => ({
        score: a === b ? 0.95 : 0.1,
        verdict: a === b ? 'same' : 'different',
        reasons: [],
      }),
      keysOf: (name) => name.split(' '),
    },
  );
}

const joined = (...decisions: readonly Decision[]): readonly string[] =>
  settled(decisions).joined.map((one) => `${one.actor} ${one.canonical}`);

describe('who is who', () => {
  test('is what names propose until a person says otherwise', () => {
    expect(joined()).toEqual(['act_a act_a', 'act_b act_a']);
    const merge = decision('merge', 'act_a', { with: 'act_c' });
    expect(joined(merge)).toHaveLength(3);
    const reject = decision('reject', 'act_a', { with: 'act_b', apart: [['act_a', 'act_b']] });
    expect(joined(reject)).toEqual([]);
    expect(joined(reject, merge)).toEqual(['act_a act_a', 'act_c act_a']);
  });

  test('keeps the parts that a person joined, though the names alone no longer would', () => {
    const unlike = ACTORS.map((one) => (one.id === 'act_b' ? actor('act_b', 'A. Nobody') : one));
    const merge = decision('merge', 'act_a', { with: 'act_c', parts: ['act_b', 'act_gone'] });
    const whole = ['act_a act_a', 'act_b act_a', 'act_c act_a'];
    expect(joined(merge).toSorted()).toEqual(whole);
    const later = settled([merge], unlike).joined.map((one) => `${one.actor} ${one.canonical}`);
    expect(later.toSorted()).toEqual(whole);
    expect(settled([], unlike).joined).toEqual([]);
  });

  test('is again what it was when a decision is taken back, and back when that is', () => {
    const merge = decision('merge', 'act_a', { with: 'act_c' });
    const undo = decision('split', 'act_a', undefined, merge.id);
    const redo = decision('merge', 'act_a', undefined, undo.id);
    expect(settled([merge, undo])).toEqual(settled());
    expect(settled([merge, undo, redo])).toEqual(settled([merge]));
  });

  test('keeps decisions about what is not there any more, without effect', () => {
    const merge = decision('merge', 'act_a', { with: 'act_gone' });
    expect(settled([merge])).toEqual(settled());
    expect(settled([decision('accept', 'men_gone', { actor: 'act_a' })]).settled).toEqual([]);
  });

  test('takes the last word on whom a mention means', () => {
    const reject = decision('reject', 'men_1', { actor: 'act_a' });
    expect(settled([reject]).settled).toEqual([
      { record: 'men_1', standing: 'proposed', rejected: [] },
    ]);
    const accept = decision('accept', 'men_1', { actor: 'act_c' });
    expect(settled([reject, accept]).settled).toMatchObject([
      { actor: 'act_c', standing: 'accepted' },
    ]);
    const later = decision('reject', 'men_1', { actor: 'act_c' });
    expect(settled([reject, accept, later]).settled[0]).not.toHaveProperty('actor');
  });

  test('a mention of one or the other stands for both once they are one', () => {
    const merge = decision('merge', 'act_b', { with: 'act_c' });
    expect(settled([merge]).settled).toEqual([
      { record: 'men_2', actor: 'act_a', standing: 'proposed', rejected: [] },
    ]);
    const reject = decision('reject', 'men_2', { actor: 'act_c' });
    expect(settled([merge, reject]).settled[0]).not.toHaveProperty('actor');
  });

  test('a rejected candidate takes with it whoever is one with it', () => {
    const reject = decision('reject', 'men_2', { actor: 'act_a' });
    expect(settled([reject]).settled).toMatchObject([{ record: 'men_2', rejected: ['act_b'] }]);
  });

  test('makes an actor of mentions that mean somebody else', () => {
    const after = { actor: 'act_new', type: 'person', name: 'Anar Tavarov', mentions: ['men_1'] };
    const split = decision('split', 'act_a', after);
    const { made, settled: judged, joined: one } = settled([split]);
    expect(made).toMatchObject([{ id: 'act_new', by: { reader: 'decision' } }]);
    expect(judged).toMatchObject([{ record: 'men_1', actor: 'act_new', standing: 'accepted' }]);
    expect(one.map(({ actor: id }) => id)).toEqual(['act_a', 'act_b']);
  });

  test('shows a contradiction of people with what holds', () => {
    const merge = decision('merge', 'act_a', { with: 'act_c' });
    const reject = decision('reject', 'act_c', { with: 'act_a', apart: [['act_c', 'act_a']] });
    const { conflicts, joined: one } = settled([merge, reject]);
    expect(one.map(({ actor: id }) => id)).toEqual(['act_a', 'act_b']);
    expect(conflicts).toMatchObject([{ overruled: { judgement: 'same' } }]);
  });
});

const wild = fc.record({
  kind: fc.constant('decision' as const),
  id: fc.integer({ min: 1, max: 6 }).map((n) => `dec_${n}`),
  at: fc.constantFrom('2025', '2026', 'never'),
  by: fc.string(),
  verb: fc.constantFrom('accept', 'reject', 'merge', 'split', 'edit', 'add'),
  record: fc.constantFrom('act_a', 'act_b', 'men_1', 'doc_1'),
  after: fc.oneof(
    fc.jsonValue(),
    fc.constantFrom({ with: 'act_b' }, { apart: [['act_a', 'act_b'], ['x']] }, { mentions: [1] }),
  ),
  undoes: fc.option(
    fc.integer({ min: 1, max: 6 }).map((n) => `dec_${n}`),
    { nil: undefined },
  ),
});

test('a log of any make is taken, in any order, even where decisions take back each other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(wild, { selector: ({ id }) => id }), (log) => {
      const decisions = log.map(({ undoes, ...rest }): Decision =>
        undoes === undefined ? rest : { ...rest, undoes },
      );
      expect(inForce(decisions.toReversed())).toEqual(inForce(decisions));
      expect(undoneOf(decisions).size).toBeLessThanOrEqual(decisions.length);
      expect(() => settled(decisions)).not.toThrow();
      for (const one of decisions) expect(() => rulingOf(one)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

test('the fittest part names the whole', () => {
  const cyrillic = {
    ...actor('act_1', 'Анар Таваров'),
    names: [{ text: 'Анар Таваров', script: 'Cyrl', role: 'full' as const }],
  };
  const initials = {
    ...actor('act_0', 'A. Tavarov'),
    names: [{ text: 'A. Tavarov', script: 'Latn', role: 'initials' as const }],
  };
  const listed = { ...actor('act_9', 'Tavarov'), by: { ...by, rule: 'actor:gazetteer' } };
  const latin = actor('act_2', 'Anar Tavarov');
  const order = bestFirst([cyrillic, initials, latin, listed]).map(({ id }) => id);
  expect(order).toEqual(['act_9', 'act_2', 'act_1', 'act_0']);
});
