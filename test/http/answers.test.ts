import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serveCase } from '../../src/http/serve.ts';
import { open, openQuarrel } from '../support/workbench.ts';
import { freshFolder } from '../support/tacitus.ts';
import { join } from 'node:path';

test('every question is answered from the case', async () => {
  const { window } = await openQuarrel();
  const { get } = window;
  const bench = await get('/api/case');
  expect(bench).toMatchObject({ title: 'Quarrel at the ford', file: 'quarrel.tacitus' });
  expect(bench.counts.claim).toBeGreaterThan(0);
  const [document] = await get('/api/documents');
  const id = document?.id ?? '';
  const page = await get('/api/documents/:id', '', id);
  expect(page.body[0]?.passage.text).toBe('Quarrel at the ford');
  expect(page.notes).toHaveLength(1);
  expect(page.calledAt[page.notes[0]?.passage.id ?? '']).toMatchObject({
    offset: expect.any(Number),
  });
  expect(page.acts.length * page.offices.length * page.ties.length).toBeGreaterThan(0);
  const sources = await get('/api/sources', `?document=${id}`);
  expect(sources.rows[0]).toMatchObject({ outlet: 'The Isthmus Herald', documents: [id] });
  expect((await get('/api/faults')).rows).toEqual(page.faults);
  const { rows: people } = await get('/api/actors', '?type=person');
  expect(people.map(({ name }) => name)).toContain('Vera Lisova');
  const vera = people.find(({ name }) => name === 'Vera Lisova');
  const profile = await get('/api/actors/:id', '', vera?.id);
  expect(profile.offices.map(({ office }) => office.toLowerCase())).toContain('defence minister');
  expect(profile.mentions[0]?.places.map(({ around }) => around.words)).toContain('Vera Lisova');
  expect(profile.ties).toHaveLength(1);
  expect((await get('/api/acts', '?actor=Velland')).rows.length).toBeGreaterThan(0);
  expect((await get('/api/offices', `?actor=${vera?.id}`)).rows).toEqual(profile.offices);
  expect((await get('/api/ties')).all).toBe(page.ties.length);
  expect((await get('/api/claims', '?speaker=Anton%20Marlo')).rows.length).toBeGreaterThan(0);
  expect((await get('/api/claims', '?limit=1&offset=1')).rows).toHaveLength(1);
  expect((await get('/api/explanations')).all).toBe(0);
  expect((await get('/api/expectations')).rows).toEqual(page.expectations);
  expect((await window.get('/api/log')).decisions).toEqual([]);
});

test('time is told in full and in few bytes', async () => {
  const { window } = await openQuarrel();
  const asked = '?from=2025-03-01&until=2025-03-31';
  const chronology = await window.get('/api/chronology', asked);
  expect(chronology.rows.length).toBeGreaterThan(2);
  const { marks, documents, actors, offices } = await window.get('/api/chronology/marks', asked);
  expect(marks.map(({ id }) => id)).toEqual(chronology.rows.map(({ id }) => id));
  expect(documents[marks[0]?.document ?? -1]?.title).toBe('Quarrel at the ford');
  expect(marks.every((mark) => mark.actors.every((at) => actors[at] !== undefined))).toBe(true);
  expect(offices).toEqual([]);
  const all = await window.get('/api/chronology/marks');
  expect(all.offices.every(({ first, last }) => first !== null || last !== null)).toBe(true);
  expect((await window.get('/api/chronology', `${asked}&limit=1`)).rows).toHaveLength(1);
  expect((await window.get('/api/chronology', '?from=1990&until=1991')).all).toBe(0);
  expect(marks.every(({ says }) => says !== undefined && says.length <= 90)).toBe(true);
  const left = await window.get('/api/chronology/unsettled');
  expect(left.undated.every(({ links }) => links.length > 0)).toBe(true);
  expect([left.rivals, left.contradictions].every(Array.isArray)).toBe(true);
  expect((await window.get('/api/chronology/unsettled', '?from=1990&until=1991')).undated).toEqual(
    [],
  );
});

test('the network, the queue, search and explanations answer', async () => {
  const { window } = await openQuarrel();
  const network = await window.get('/api/network', '?at=2025-03');
  expect(network.edges.some(({ kind }) => kind === 'tie')).toBe(true);
  expect(network.nodes.map(({ name }) => name)).toContain('Murad Lisov');
  const review = await window.get('/api/review', '?limit=5');
  expect(review.items).toHaveLength(5);
  expect(review.all).toBe((await window.get('/api/case')).waiting);
  const weights = review.items.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  const acts = await window.get('/api/review', '?kind=act');
  expect(acts.all).toBe(review.byKind.act);
  const typed = await window.get('/api/search', '?q=sabot');
  expect(typed.hits[0]?.snippet.text).toContain('sabotage');
  const russian = encodeURIComponent('Лисов');
  const { actors } = await window.get('/api/search', `?q=${russian}`);
  expect(actors.map(({ name }) => name)).toContain('Murad Lisov');
  const [item] = acts.items;
  const explained = await window.get('/api/explain/:id', '', item?.record);
  expect(explained.words.length).toBeGreaterThan(0);
  expect(explained.sentences.length).toBeGreaterThan(0);
});

test('what is asked wrongly is told as a problem', async () => {
  const { window } = await openQuarrel();
  const problem = async (path: string): Promise<unknown> => {
    const { headers, text, status } = await window.ask(path);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', status });
    return JSON.parse(text);
  };
  expect(await problem('/api/actors/act_nobody')).toMatchObject({
    status: 404,
    place: { file: 'quarrel.tacitus', record: 'act_nobody' },
  });
  expect(await problem('/api/documents/nothing.txt')).toMatchObject({ status: 404 });
  expect(await problem('/api/explain/clm_000')).toMatchObject({ status: 404 });
  expect(await problem('/api/acts?actor=Zaphod')).toMatchObject({ status: 422 });
  expect(await problem('/api/network?at=soon')).toMatchObject({ status: 400 });
  expect(await problem('/api/claims?limit=many')).toMatchObject({ status: 400 });
  expect(await problem('/api/nothing')).toMatchObject({ status: 404 });
});

test('a case is made where there is none', async () => {
  const { window } = await open(join(freshFolder(), 'new.tacitus'));
  expect(await window.get('/api/case')).toMatchObject({ title: 'new', waiting: 0 });
  expect(await window.get('/api/documents')).toEqual([]);
  expect((await window.get('/api/network')).nodes).toEqual([]);
  const other = join(freshFolder(), 'other.tacitus');
  await expect(serveCase(other, { port: window.port })).rejects.toThrow(
    'is taken by another program',
  );
  expect(existsSync(other)).toBe(false);
  await expect(serveCase(join(other, 'none.tacitus'))).rejects.toThrow('There is no such folder');
});
