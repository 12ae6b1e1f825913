import { expect, test } from 'vitest';
import type { DecisionBody } from '../../src/http/api.ts';
import { open, openQuarrel, openWindow } from '../support/workbench.ts';
import type { Window } from '../support/workbench.ts';
import { QUARREL } from '../support/quarrel.ts';

async function firstAct(window: Window) {
  const [act] = (await window.get('/api/acts')).rows;
  if (act === undefined) throw new Error('no act was found');
  return act;
}

test('two windows agree on what one decides and takes back', async () => {
  const { url, window } = await openQuarrel();
  const other = await openWindow(url);
  const heard = await other.events();
  const { id } = await firstAct(window);
  const { revision } = await other.get('/api/case');
  const { answer } = await window.post('/api/decisions', {
    verb: 'reject',
    record: id,
    reason: 'no',
  });
  expect(answer.words).toMatch(/^the act “.*” is rejected$/u);
  const told = await heard.next('decided');
  expect(told.decision).toEqual(answer.decision);
  const changed = await heard.next('changed');
  expect(changed.revision).toBeGreaterThan(revision);
  expect((await firstAct(other)).standing).toBe('rejected');
  expect((await other.get('/api/case')).canUndo?.decision.id).toBe(answer.decision.id);
  expect((await other.get('/api/explain/:id', '', id)).decisions).toEqual([answer.decision]);
  await other.post('/api/decisions/:id/undo', {}, answer.decision.id);
  expect((await firstAct(window)).standing).toBe('proposed');
  const { decisions } = await window.get('/api/log');
  expect(decisions.map(({ undone }) => undone)).toEqual([false, true]);
  expect((await window.get('/api/case')).canUndo).toBeUndefined();
  const again = await window.post('/api/decisions/:id/undo', {}, answer.decision.id);
  expect(again.status).toBe(422);
});

test('decisions are there after a restart and after the text is read again', async () => {
  const { window, close, casePath } = await openQuarrel();
  const { id } = await firstAct(window);
  const [tie] = (await window.get('/api/ties')).rows;
  await window.post('/api/decisions', { verb: 'reject', record: id });
  await window.post('/api/decisions', { verb: 'accept', record: tie?.id ?? '' });
  await close();
  const second = await open(casePath);
  expect((await firstAct(second.window)).standing).toBe('rejected');
  const heard = await second.window.events();
  await second.window.drop('quarrel.txt', QUARREL);
  expect(await heard.next('read')).toMatchObject({ file: 'quarrel.txt', change: 'unchanged' });
  await second.window.drop('more.txt', 'Another text\n\nVera Lisova went home on 9 March 2025.\n');
  await heard.next('read', ({ file }) => file === 'more.txt');
  await heard.next('finished');
  expect((await firstAct(second.window)).standing).toBe('rejected');
  expect((await second.window.get('/api/ties')).rows[0]?.standing).toBe('accepted');
});

test('what a choice of the queue says can be done, leaves the queue, and comes back', async () => {
  const { window } = await openQuarrel();
  const { items, all } = await window.get('/api/review', '?limit=1000');
  const kinds = new Map(items.map((item) => [item.kind, item]));
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['act', 'claim', 'office', 'tie']));
  for (const { id, choices } of kinds.values())
    for (const { decision } of choices) {
      const { status, answer, text } = await window.post('/api/decisions', decision);
      expect([status, text]).toEqual([200, expect.any(String)]);
      const left = await window.get('/api/review', '?limit=1000');
      expect(left.items.map((item) => item.id)).not.toContain(id);
      await window.post('/api/decisions/:id/undo', {}, answer.decision.id);
      expect((await window.get('/api/review')).all).toBe(all);
    }
});

test('a name is corrected, found, and corrected back', async () => {
  const { window } = await openQuarrel();
  const vera = (await window.get('/api/actors')).rows.find(({ name }) => name === 'Vera Lisova');
  const record = vera?.id ?? '';
  const { answer } = await window.post('/api/decisions', {
    verb: 'edit',
    record,
    after: { name: 'Vera Lisova-Korin' },
  });
  expect(answer.words).toBe('Vera Lisova is called Vera Lisova-Korin');
  expect((await window.get('/api/search', '?q=lisova-kor')).actors[0]?.id).toBe(record);
  const [tie] = (await window.get('/api/ties', `?actor=${record}`)).rows;
  expect([tie?.from.name, tie?.to.name]).toContain('Vera Lisova-Korin');
  await window.post('/api/decisions/:id/undo', {}, answer.decision.id);
  expect((await window.get('/api/actors/:id', '', record)).actor.name).toBe('Vera Lisova');
});

test('two actors are joined, and mentions taken apart', async () => {
  const { window } = await openQuarrel();
  const people = (await window.get('/api/actors', '?type=person')).rows;
  const [a, b] = people;
  if (a === undefined || b === undefined) throw new Error('two people are needed');
  const decide = (body: DecisionBody) => window.post('/api/decisions', body);
  await decide({ verb: 'merge', record: a.id, after: { with: b.id } });
  const joined = (await window.get('/api/actors', '?type=person')).rows;
  expect(joined).toHaveLength(people.length - 1);
  expect(joined.find(({ parts }) => parts === 2)?.mentions).toBe(a.mentions + b.mentions);
  const whole = joined.find(({ parts }) => parts === 2)?.id ?? '';
  expect((await decide({ verb: 'split', record: whole, after: { part: whole } })).status).toBe(200);
  expect((await window.get('/api/actors', '?type=person')).rows).toHaveLength(people.length);
  const profile = await window.get('/api/actors/:id', '', a.id);
  const mention = profile.mentions[0]?.places[0]?.mention ?? '';
  await decide({
    verb: 'split',
    record: a.id,
    after: { mentions: [mention], name: 'Someone Else' },
  });
  const made = (await window.get('/api/actors')).rows.find(({ name }) => name === 'Someone Else');
  expect(made?.mentions).toBe(1);
  await decide({ verb: 'accept', record: mention, after: { actor: b.id } });
  expect(
    (await window.get('/api/actors/:id', '', b.id)).mentions[0]?.places.map((one) => one.mention),
  ).toContain(mention);
  expect((await decide({ verb: 'merge', record: a.id })).status).toBe(422);
  expect((await decide({ verb: 'merge', record: a.id, after: { with: a.id } })).status).toBe(422);
});
