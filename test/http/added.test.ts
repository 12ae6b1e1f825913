import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCase } from '../../src/flow/case.ts';
import type { DecisionBody } from '../../src/http/api.ts';
import { open, openQuarrel, openWindow } from '../support/workbench.ts';
import type { Window } from '../support/workbench.ts';
import { tacitus } from '../support/tacitus.ts';
import { QUARREL } from '../support/quarrel.ts';

async function placeOf(window: Window, words: string) {
  const [document] = await window.get('/api/documents');
  const page = await window.get('/api/documents/:id', '', document?.id);
  const passage = page.body.find((one) => one.passage.text.includes(words))?.passage;
  if (passage === undefined) throw new Error(`“${words}” stands nowhere`);
  const start = passage.text.indexOf(words);
  return { passage: passage.id, start, end: start + words.length };
}

type After = NonNullable<DecisionBody['after']>;

async function add(window: Window, words: string, after: Pick<After, 'kind' | 'fields'>) {
  const { passage, start, end } = await placeOf(window, words);
  return window.post('/api/decisions', {
    verb: 'add',
    record: passage,
    after: { start, end, ...after },
  });
}

async function actorCalled(window: Window, wanted: string): Promise<string> {
  const { rows } = await window.get('/api/actors');
  const id = rows.find(({ name }) => name === wanted)?.id;
  if (id === undefined) throw new Error(`${wanted} is no actor`);
  return id;
}

test('what is known of selected words fills in what they may be', async () => {
  const { window } = await openQuarrel();
  const { passage, start, end } = await placeOf(
    window,
    ' Mirvania accused Velland of sabotage\non 5 March 2025. '.replace('\n', ' '),
  );
  const known = await window.get('/api/words/:id', `?start=${start}&end=${end}`, passage);
  expect(known.span.text).toBe('Mirvania accused Velland of sabotage on 5 March 2025.');
  expect(known.within.map(({ name }) => name)).toEqual(['Mirvania', 'Velland']);
  expect(known.dates).toEqual([{ words: '5 March 2025', edtf: '2025-03-05' }]);
  expect(known.sources.map(({ title }) => title)).toEqual(['Water and its masters']);
  expect(known.before?.name).toBe('Anton Marlo');
  const named = await placeOf(window, 'Korin');
  const called = await window.get(
    '/api/words/:id',
    `?start=${named.start}&end=${named.end}`,
    named.passage,
  );
  expect(called.called.map(({ name }) => name)).toContain('Ilya Korin');
  expect((await window.ask(`/api/words/${passage}?start=5&end=999999`)).status).toBe(404);
});

test('words become a mention, an act, an office, a tie, a claim and a date, and are taken back', async () => {
  const { window } = await openQuarrel();
  const [marlo, vera, velland] = await Promise.all(
    ['Anton Marlo', 'Vera Lisova', 'Velland'].map((name) => actorCalled(window, name)),
  );
  const before = await window.get('/api/case');
  const made = [
    await add(window, 'the ford', {
      kind: 'mention',
      fields: { actor: { name: 'The Ford', type: 'place' } },
    }),
    await add(window, 'would probably be closed', {
      kind: 'event',
      fields: {
        type: 'COERCE',
        status: 'planned',
        initiators: [{ id: velland ?? '' }],
        recipients: [],
        date: '2025-04',
      },
    }),
    await add(window, 'heads the State Water Agency', {
      kind: 'tenure',
      fields: { person: { id: marlo ?? '' }, office: 'deputy head', from: '2024' },
    }),
    await add(window, 'sister of', {
      kind: 'tie',
      fields: {
        type: 'ally',
        from: { id: vera ?? '' },
        to: { name: 'Nobody Known', type: 'person' },
      },
    }),
    await add(window, 'threatened Mirvania', {
      kind: 'claim',
      fields: {
        speaker: { id: vera ?? '' },
        certainty: { low: 0.2, high: 0.45 },
        polarity: 'denies',
      },
    }),
    await add(window, 'Isthmus Centre', { kind: 'date', fields: { edtf: '2025-03' } }),
  ];
  expect(made.map(({ status, text }) => [status, status === 200 ? '' : text])).toEqual(
    made.map(() => [200, '']),
  );
  expect(made[0]?.answer.words).toBe('the mention “the ford” is added: The Ford');
  const after = await window.get('/api/case');
  for (const kind of ['mention', 'event', 'tenure', 'tie', 'claim', 'date'] as const)
    expect([kind, after.counts[kind]]).toEqual([kind, before.counts[kind] + 1]);
  expect(after.waiting).toBe(before.waiting);
  const ford = await window.get('/api/actors/:id', '', await actorCalled(window, 'The Ford'));
  expect(ford.mentions[0]?.places[0]).toMatchObject({ standing: 'accepted' });
  const acts = (await window.get('/api/acts')).rows;
  expect(acts.find(({ rule }) => rule === 'add')).toMatchObject({
    type: 'COERCE',
    intensity: -7,
    date: '2025-04',
    standing: 'accepted',
    status: 'planned',
  });
  const claim = (await window.get('/api/claims')).rows.find(({ rule }) => rule === 'add');
  expect(claim?.tellers.map(({ name }) => name)).toEqual(['Vera Lisova', expect.any(String)]);
  expect(claim).toMatchObject({ polarity: 'denies', certainty: { low: 0.2, high: 0.45 } });
  const [, , office] = made;
  const told = await window.get('/api/explain/:id', '', office?.answer.decision.record);
  expect([told.by?.reader, told.decisions.length]).toEqual(['decision', 1]);
  expect(
    (await add(window, 'Isthmus Centre', { kind: 'date', fields: { edtf: '2025-03' } })).status,
  ).toBe(422);
  for (const { answer } of made)
    await window.post('/api/decisions/:id/undo', {}, answer.decision.id);
  const last = await window.get('/api/case');
  expect(last.counts).toEqual({ ...before.counts, decision: 2 * made.length });
});

test('two windows agree on what was added', async () => {
  const { window, url } = await openQuarrel();
  const other = await openWindow(url);
  const heard = await other.events();
  const before = (await other.get('/api/case')).counts.date;
  const { answer } = await add(window, 'Isthmus Centre', {
    kind: 'date',
    fields: { edtf: '2025-03' },
  });
  const told = await heard.next('decided');
  expect(told.decision.id).toBe(answer.decision.id);
  await heard.next('changed');
  const [seen, own] = [await other.get('/api/case'), await window.get('/api/case')];
  expect(seen).toEqual(own);
  expect(seen.counts.date).toBe(before + 1);
});

test('what cannot be is refused', async () => {
  const { window } = await openQuarrel();
  const refused = async (after: Pick<After, 'kind' | 'fields'>): Promise<number> =>
    (await add(window, 'the ford', after)).status;
  expect(await refused({ kind: 'tie', fields: { type: 'ally' } })).toBe(422);
  expect(
    await refused({
      kind: 'event',
      fields: { type: 'DANCE', status: 'occurred', initiators: [], recipients: [] },
    }),
  ).toBe(422);
  expect(await refused({ kind: 'mention', fields: { actor: { id: 'act_nobody' } } })).toBe(422);
  expect(await refused({ kind: 'date', fields: { edtf: 'soon' } })).toBe(400);
  expect(
    await refused({
      kind: 'tenure',
      fields: { office: 'x', person: { name: ' ', type: 'person' } },
    }),
  ).toBe(400);
  expect((await window.get('/api/log')).all).toBe(0);
});

test('a proposal is corrected, and stays so after a restart, an export and another reading', async () => {
  const { window, close, casePath, folder } = await openQuarrel();
  const act = (await window.get('/api/acts')).rows.find(({ type }) => type === 'THREATEN');
  const claim = (await window.get('/api/claims')).rows.find(
    ({ tellers }) => tellers[0]?.name === 'Anton Marlo',
  );
  const edit = async (record = '', fields: After['fields'] = {}) =>
    window.post('/api/decisions', { verb: 'edit', record, after: { fields } });
  const corrected = await edit(act?.id, {
    type: 'SANCTION',
    date: '2025-02',
    initiators: [{ name: 'The Left Bank', type: 'group' }],
  });
  expect(corrected.answer.words).toMatch(
    /^the act “.*” is corrected \(type, initiators, date\): The Left Bank$/u,
  );
  await edit(claim?.id, {
    speaker: { id: await actorCalled(window, 'Ilya Korin') },
    certainty: { low: 0.1, high: 0.2 },
  });
  const added = await add(window, 'the ford', {
    kind: 'mention',
    fields: { actor: { name: 'The Ford', type: 'place' } },
  });
  expect(added.status).toBe(200);
  const check = async (seen: Window): Promise<void> => {
    const found = (await seen.get('/api/acts')).rows.find(({ id }) => id === act?.id);
    expect(found).toMatchObject({
      type: 'SANCTION',
      date: '2025-02',
      standing: 'accepted',
      intensity: -6,
    });
    expect(found?.initiators.map(({ name }) => name)).toEqual(['The Left Bank']);
    const said = (await seen.get('/api/claims')).rows.find(({ id }) => id === claim?.id);
    expect(said?.tellers[0]?.name).toBe('Ilya Korin');
    expect(said?.certainty).toMatchObject({ low: 0.1, high: 0.2, scale: 'analyst' });
    const ford = await seen.get('/api/actors/:id', '', await actorCalled(seen, 'The Ford'));
    expect(ford.mentions[0]?.places).toHaveLength(1);
  };
  await check(window);
  const stated = await window.get('/api/explain/:id', '', act?.id);
  expect(stated.record).toMatchObject({ as: { type: 'THREATEN', standing: 'proposed' } });
  await close();
  // As if another version had read it: what it says is exchanged for what is read now.
  await withCase(casePath, {}, async (store) => {
    const [document] = await store.documents();
    const { decision: _, ...records } = await store.records(document?.id);
    const own = {
      ...records,
      decision: [],
      actor: records.actor.filter(({ by }) => by.reader !== 'decision'),
      mention: [],
      event: records.event.map(({ as: _as, ...one }) => ({
        ...one,
        ...(one.id === act?.id && { type: 'THREATEN' as const, initiators: [] }),
      })),
      claim: [],
    };
    await store.putDocument(own);
  });
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  expect((await tacitus(folder, 'read', 'quarrel.txt', '--case', casePath)).code).toBe(0);
  const { out } = await tacitus(folder, 'export', '--format', 'jsonl', '--case', casePath);
  writeFileSync(join(folder, 'all.jsonl'), out);
  const other = join(folder, 'other.tacitus');
  expect((await tacitus(folder, 'import', 'all.jsonl', '--case', other)).code).toBe(0);
  for (const path of [casePath, other]) {
    expect((await tacitus(folder, 'check', '--case', path)).code).toBe(0);
    const again = await open(path);
    await check(again.window);
    await again.close();
  }
  const last = await open(casePath);
  await last.window.post('/api/decisions/:id/undo', {}, corrected.answer.decision.id);
  const back = (await last.window.get('/api/acts')).rows.find(({ id }) => id === act?.id);
  expect(back).toMatchObject({ type: 'THREATEN', standing: 'proposed' });
});

test('what was added to somebody whom the text does not name any more is kept, with the name', async () => {
  const { window, close, casePath } = await openQuarrel();
  const [vera, korin] = await Promise.all(
    ['Vera Lisova', 'Ilya Korin'].map((name) => actorCalled(window, name)),
  );
  const [from, to] = [{ id: vera ?? '' }, { id: korin ?? '' }];
  const made = [
    await add(window, 'sister of', { kind: 'tie', fields: { type: 'ally', from, to } }),
    await add(window, 'the ford', { kind: 'mention', fields: { actor: from } }),
  ];
  expect(made.map(({ status }) => status)).toEqual([200, 200]);
  await close();
  await withCase(casePath, {}, async (store) => {
    const [document] = await store.documents();
    const records = await store.records(document?.id);
    // As another version may read it: she is nobody.
    const actor = records.actor.filter(({ id }) => id !== vera);
    const mention = records.mention.filter((one) => one.actor !== vera);
    const other = { decision: [], claim: [], tie: [], event: [], tenure: [] };
    await store.putDocument({ ...records, ...other, actor, mention });
  });
  const again = await open(casePath);
  const ties = (await again.window.get('/api/ties')).rows.filter(({ rule }) => rule === 'add');
  expect(ties.map((row) => [row.from.name, row.to.name])).toEqual([['Vera Lisova', 'Ilya Korin']]);
  const kept = await actorCalled(again.window, 'Vera Lisova');
  const profile = await again.window.get('/api/actors/:id', '', kept);
  expect(profile.mentions[0]?.places).toHaveLength(1);
  expect((await tacitus(join(casePath, '..'), 'check', '--case', casePath)).code).toBe(0);
});
