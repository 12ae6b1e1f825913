import { expect, test } from 'vitest';
import { networkOf } from '../../src/view/network.ts';
import type { OfficeRow } from '../../src/view/office-rows.ts';
import type { TieRow } from '../../src/view/tie-rows.ts';
import type { Told } from '../../src/view/told.ts';

const told = (id: string): Told => ({
  id,
  document: 'doc_1',
  place: { document: 'doc_1', passage: 'pas_1', order: 1, label: '¶ 1', number: 1 },
  span: { passage: 'pas_1', start: 0, end: 3, text: 'who' },
  around: { before: '', words: 'who', after: '' },
  standing: 'proposed',
  rule: 'test',
});

const person = (name: string) => ({ id: `act_${name}`, name, type: 'person' }) as const;

const tie = (id: string, from: string, to: string, more: Partial<TieRow> = {}): TieRow => ({
  ...told(id),
  from: person(from),
  to: person(to),
  type: 'rival',
  words: 'is a rival of',
  human: '',
  ...more,
});

const office = (id: string, who: string, more: Partial<OfficeRow> = {}): OfficeRow => ({
  ...told(id),
  person: person(who),
  office: 'minister',
  state: { id: 'act_state', name: 'Mirvania', type: 'state' },
  human: '',
  ...more,
});

const idsAt = (at?: string, ties: readonly TieRow[] = [], offices: readonly OfficeRow[] = []) =>
  networkOf(ties, offices, at).edges.map(({ id }) => id);

test('what is dated holds on its days, what is not holds always', () => {
  const ties = [
    tie('tie_always', 'a', 'b'),
    tie('tie_since', 'a', 'c', { since: '2015' }),
    tie('tie_until', 'a', 'd', { until: '2016-05' }),
    tie('tie_both', 'a', 'e', { since: '2015-06', until: '2015-08' }),
  ];
  expect(idsAt(undefined, ties)).toHaveLength(4);
  expect(idsAt('2010', ties)).toEqual(['tie_always', 'tie_until']);
  expect(idsAt('2015', ties)).toEqual(['tie_always', 'tie_since', 'tie_until', 'tie_both']);
  expect(idsAt('2015-09', ties)).toEqual(['tie_always', 'tie_since', 'tie_until']);
  expect(idsAt('2020', ties)).toEqual(['tie_always', 'tie_since']);
  expect(networkOf(ties, [], '2020').span).toEqual({ from: '2015-01-01', until: '2016-05-31' });
  expect(networkOf(ties, []).edges.map(({ dated }) => dated)).toEqual([false, true, true, true]);
});

test('offices bind to an organisation, else to a state, else to nobody', () => {
  const army = { id: 'act_army', name: 'Army', type: 'organisation' } as const;
  const { edges, nodes } = networkOf(
    [],
    [office('ten_1', 'a'), office('ten_2', 'b', { organisation: army })],
  );
  expect(edges.map(({ to }) => to)).toEqual(['act_state', 'act_army']);
  expect(nodes).toHaveLength(4);
  const { state: _, ...bare } = office('ten_3', 'c');
  expect(networkOf([], [bare]).edges).toEqual([]);
});

test('what was rejected is left out, and what is said twice is one edge', () => {
  const rows = [
    tie('tie_1', 'a', 'b'),
    tie('tie_2', 'a', 'b', { standing: 'accepted' }),
    tie('tie_3', 'b', 'c', { standing: 'rejected' }),
    tie('tie_4', 'a', 'a'),
  ];
  const { edges, nodes } = networkOf(rows, []);
  expect(edges).toMatchObject([{ id: 'tie_2', also: ['tie_1'], standing: 'accepted' }]);
  expect(nodes.map(({ weight }) => weight)).toEqual([1, 1]);
});
