import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCase } from '../../src/flow/case.ts';
import { longCase } from '../support/long-text.ts';
import { freshFolder } from '../support/tacitus.ts';
import { open } from '../support/workbench.ts';

async function openLong() {
  const records = longCase();
  const casePath = join(freshFolder(), 'long.tacitus');
  await withCase(casePath, { create: true }, (store) => store.putDocument(records));
  const { window } = await open(casePath);
  return { records, window, id: records.document[0]?.id ?? '' };
}

test('the parts of a long text together say what the whole says', async () => {
  const { window, id } = await openLong();
  const whole = await window.get('/api/documents/:id', '', id);
  const first = await window.get('/api/documents/:id', '?part=0', id);
  const { lengths } = first.part;
  expect(lengths.length).toBeGreaterThan(5);
  const parts = [first];
  for (let at = 1; at < lengths.length; at += 1)
    parts.push(await window.get('/api/documents/:id', `?part=${at}`, id));
  expect(parts.flatMap(({ body }) => body)).toEqual(whole.body);
  for (const kind of ['claims', 'acts', 'offices', 'ties', 'expectations'] as const)
    expect(parts.flatMap<unknown>((part) => part[kind])).toEqual(whole[kind]);
  // The last part calls the first note again, and has it for its card.
  expect(parts.flatMap(({ notes }) => notes)).toHaveLength(whole.notes.length + 1);
  for (const { calledAt } of parts) expect(whole.calledAt).toMatchObject(calledAt);
  expect(parts.flatMap(({ uncalled }) => uncalled)).toEqual(whole.uncalled);
  expect(Object.assign({}, ...parts.map(({ depths }) => depths))).toEqual(whole.depths);
  expect(lengths).toEqual(
    parts.map(({ body, notes, uncalled }) =>
      [...body, ...notes.filter(({ passage }) => uncalled.includes(passage.id))].reduce(
        (sum, { passage }) => sum + passage.text.length,
        0,
      ),
    ),
  );
  const faults = parts.flatMap((part) => part.faults.map((fault) => fault.id));
  expect(new Set(faults)).toEqual(new Set(whole.faults.map((fault) => fault.id)));
});

test('a record is found in its part, whatever it is', async () => {
  const { records, window, id } = await openLong();
  const { part } = await window.get('/api/documents/:id', '?part=3', id);
  const inPart = async (at: string) =>
    (await window.get('/api/documents/:id', `?at=${encodeURIComponent(at)}`, id)).part.at;
  const paragraph = records.passage.find(({ text }) => text.startsWith('Day 150:'));
  const wanted = await inPart(paragraph?.id ?? '');
  expect(wanted).toBeGreaterThan(0);
  const standing = [records.mention, records.date, records.claim, records.event, records.citation];
  for (const kind of standing) expect(await inPart(kind[149]?.id ?? '')).toBe(wanted);
  expect(await inPart(paragraph?.markers[0]?.note ?? '')).toBe(wanted);
  const last = part.lengths.length - 1;
  const { faults } = await window.get('/api/documents/:id/overview', '', id);
  expect(await inPart(faults.find(({ code }) => code === 'note-without-marker')?.id ?? '')).toBe(
    last,
  );
  expect(await inPart(records.source[0]?.id ?? '')).toBe(0);
  expect(await inPart('men_nowhere')).toBe(0);
  expect((await window.get('/api/documents/:id', '?part=9999', id)).part.at).toBe(last);
});

test('what is said of the whole of it comes apart', async () => {
  const { records, window, id } = await openLong();
  const whole = await window.get('/api/documents/:id', '', id);
  const {
    headings,
    counts,
    mentions,
    faults,
    open: left,
  } = await window.get('/api/documents/:id/overview', '', id);
  expect(headings.map(({ text }) => text).slice(0, 2)).toEqual(['Chapter 1', 'Chapter 2']);
  expect(counts).toEqual({ mention: 300, event: 300, claim: 300, fault: 2 });
  expect(mentions[records.actor[0]?.id ?? '']).toBe(294);
  expect(faults).toEqual(whole.faults);
  expect(left).toEqual(whole.open);
  expect((await window.ask('/api/documents/none/overview')).status).toBe(404);
});
