import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder, SAMPLES, tacitus } from '../support/tacitus.ts';

test(
  'show chronology filters, writes every form, and refuses misuse',
  { timeout: 60_000 },
  async () => {
    const folder = freshFolder();
    const run = (...args: readonly string[]) => tacitus(folder, ...args);
    const chronology = (...args: readonly string[]) => run('show', 'chronology', ...args);
    await run('read', join(SAMPLES, 'water-over-the-threshold.en.docx'));

    const lines = async (...args: readonly string[]) =>
      (await chronology(...args)).out.split('\n').filter(Boolean);
    const story = await lines();
    expect(story.length).toBeGreaterThan(30);
    expect((await lines('--all')).length).toBeGreaterThan(story.length);
    const named = await lines('--actor', 'Barkalidze', '--until', '2010');
    expect(named.length).toBeGreaterThan(0);
    for (const line of named) expect(line).toContain('Otar Barkalidze');
    for (const line of await lines('--from', '2025', '--kind', 'date'))
      expect(line).toMatch(/2025|2020s/u);
    const planned = await lines('--kind', 'event', '--status', 'planned');
    expect(planned.length).toBeGreaterThan(0);
    for (const line of planned) expect(line).toMatch(/^[^\t]*, planned/u);
    const called = (await lines('--type', 'consult', '--format', 'json')).map((line) =>
      JSON.parse(line),
    );
    expect(called).toMatchObject([{ kind: 'event', type: 'CONSULT', dateWords: '19.11.2024' }]);
    expect((await lines('--place', 'Mirvania')).length).toBeGreaterThan(0);
    expect(await lines('--document', 'water-over-the-threshold.en.docx')).toEqual(story);

    const records = (await lines('--format', 'json')).map((line): { id: string } =>
      JSON.parse(line),
    );
    expect(records).toHaveLength(story.length);
    expect(records[0]).toMatchObject({ edtf: '1994/2011', kind: 'period', tells: 'story' });
    const calendar = await chronology('--format', 'ics');
    expect(calendar.err).toContain('without a definite day');
    expect((await run('export', '--format', 'ics')).out).toBe(calendar.out);
    await run('export', '--format', 'timelinejs', '--out', 'line.json');
    expect(readFileSync(join(folder, 'line.json'), 'utf8')).toBe(
      (await chronology('--format', 'timelinejs')).out,
    );
    expect((await chronology('--format', 'csv')).out).toMatch(/^when,edtf,/u);

    for (const [args, said] of [
      [['show', 'chronology', '--from', '2024-13'], 'is not a date'],
      [['show', 'faults', '--actor', 'Barkalidze'], 'is for chronology'],
      [['show', 'sources', '--format', 'ics'], 'a form of the chronology'],
    ] as const) {
      const { code, err } = await run(...args);
      expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    }
    for (const args of [
      ['--actor', 'Nobody'],
      ['--place', 'Otar Barkalidze'],
      ['--document', 'x'],
      ['--type', 'no type'],
    ])
      expect((await chronology(...args)).code).toBe(1);
  },
);
