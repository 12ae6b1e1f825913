import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/dates/order/bounds.ts';
import { contradictionsOf } from '../../src/dates/order/contradictions.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { orderOfActs, sameActs, withDays } from '../../src/flow/order-of-acts.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import type { OrderConstraint } from '../../src/model/order.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { DateMention } from '../../src/model/records.ts';
import { itemsOf } from '../../src/view/chronology-item.ts';
import { betweenWords, linkWords, undatedActs } from '../../src/view/undated-acts.ts';
import type { UndatedAct } from '../../src/view/undated-acts.ts';
import { readingOf } from '../support/reading-of.ts';

async function read(text: string): Promise<RecordSet> {
  const reading = readingOf([text]);
  const sentences = await sentencesOf(reading, 'en');
  return interpret(reading, { language: 'en', ...(sentences && { sentences }) });
}

function told(records: RecordSet): readonly UndatedAct[] {
  const order = orderOfActs(records.date, records.event, sameActs(itemsOf(records)));
  return withDays(undatedActs(records), order);
}

function inWords(act: UndatedAct): string {
  const links = act.links.map((link) => linkWords(link)).join(', ');
  return [`${act.act.trigger?.text}: ${links}`, betweenWords(act)].filter(Boolean).join('; ');
}

describe('acts without a date', () => {
  test('stand between what the words put before and after them', async () => {
    const records = await read(
      'Russia invaded Ukraine on 4 July 2024, after which Ukraine accused Russia of treason. After Ukraine accused Russia, ' +
        'Germany condemned Russia.',
    );
    expect(told(records).map(inWords)).toContain(
      'accused: after “invaded” (4 July 2024); not before 4 July 2024',
    );
  });

  test('say what is only likely, and what is no record', async () => {
    const records = await read(
      'Russia threatened Ukraine. Later, Ukraine accused Russia of treason. In the wake of the earthquake, Germany ' +
        'condemned Russia.',
    );
    expect(told(records).map(inWords)).toEqual([
      'threatened: likely before “accused”',
      'accused: likely after “threatened”',
      'condemned: after “earthquake”',
    ]);
  });

  test('are not those with a date, and not those that nothing puts in order', async () => {
    const records = await read('On 3 May 2021 Russia accused Ukraine. Germany condemned Russia.');
    expect(told(records)).toEqual([]);
  });
});

const words = { passage: 'pas_1', start: 0, end: 6, text: 'before' };
const by = { reader: 'fixture', version: '1', rule: 'by hand' };

function before(from: string, to: string): OrderConstraint {
  const name = `${from} before ${to}`;
  return { id: name, from, relation: 'before', to, words, certainty: 'stated', by };
}

function day(count: number): string {
  return new Date(count * 86_400_000).toISOString().slice(0, 10);
}

function id(at: number): string {
  return `t${at}`;
}

describe('the days between', () => {
  test('go through other acts', () => {
    const found = boundsOf(
      [
        { id: 'a', edtf: '2020-05-03' },
        { id: 'd', edtf: '2020-06' },
      ],
      [before('a', 'b'), before('b', 'c'), before('c', 'd')],
    );
    const { first = 0, end = 0 } = found.get('b') ?? {};
    expect([day(first), day(end)]).toEqual(['2020-05-03', '2020-07-01']);
  });

  test('never leave out where a thing truly was', () => {
    const truth = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        truth,
        fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
        (days, pairs) => {
          const dated = days.flatMap((at, index) =>
            index % 2 ? [] : [{ id: id(index), edtf: day(at) }],
          );
          const known = pairs.filter(([a, b]) => (days[a] ?? 99) < (days[b] ?? -1));
          const found = boundsOf(
            dated,
            known.map(([a, b]) => before(id(a), id(b))),
          );
          for (const [index, at] of days.entries()) {
            const { first = -Infinity, end = Infinity } = found.get(id(index)) ?? {};
            expect(first).toBeLessThanOrEqual(at);
            expect(end).toBeGreaterThan(at);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('what one document says of an act meets what another says of it', async () => {
  const one = await read(
    'Russia accused Ukraine on 3 May 2021, before Germany condemned Russia on 9 June 2021.',
  );
  const [first, second] = one.event;
  if (first?.date === undefined || second?.date === undefined)
    throw new RangeError('No dated acts');
  const other = [
    { ...second, id: 'evt_second', order: [] },
    {
      ...first,
      id: 'evt_first',
      order: [
        {
          relation: 'after',
          to: 'evt_second',
          thing: words,
          words,
          certainty: 'stated',
          rule: 'after',
        },
      ],
    },
  ] as const;
  const dates: readonly DateMention[] = one.date;
  const same = new Map([
    ['evt_first', first.id],
    ['evt_second', second.id],
  ]);
  const apart = orderOfActs(dates, [...one.event, ...other]);
  const joined = orderOfActs(dates, [...one.event, ...other], same);
  expect(contradictionsOf(apart.dated, apart.constraints)).toHaveLength(1);
  const [found] = contradictionsOf(joined.dated, joined.constraints);
  expect(new Set(found?.constraints.flatMap(({ from, to }) => [from, to]))).toEqual(
    new Set([first.id, second.id]),
  );
});
