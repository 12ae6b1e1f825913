import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flagsOf, packed } from '../../src/dossier/chronology-flags.ts';
import { scaleOf } from '../../src/dossier/chronology-scale.ts';
import { ticksOf } from '../../src/dossier/chronology-ticks.ts';
import { fitted, inTwoLines, textWidth } from '../../src/dossier/text-width.ts';
import { recordSet } from '../../src/model/record-set.ts';
import { numberOf } from '../../src/view/when.ts';
import { executable, faultsInBothColours, lendPage } from '../support/chromium.ts';
import { writeFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { pagesOf, parse } from './collect.ts';
import { datedCase } from './fixture.ts';
import { closing, recordsTold } from '../support/told-acts.ts';

describe('the scale', () => {
  const days = fc.array(fc.integer({ min: -700_000, max: 700_000 }), {
    minLength: 1,
    maxLength: 60,
  });

  test('keeps the order of time and stays within the drawing', () => {
    fc.assert(
      fc.property(days, (some) => {
        const { at, stretches } = scaleOf(some, 100, 900);
        const places = some.toSorted((a, b) => a - b).map(at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(100);
        expect(Math.max(...places)).toBeLessThanOrEqual(900.001);
        for (const { from, until, start, end } of stretches) {
          expect(until).toBeGreaterThan(from);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('leaves out the centuries before a story, and breaks nothing that is even', () => {
    const story = Array.from({ length: 12 }, (_, month) => numberOf(2023, month + 1));
    const broken = scaleOf([numberOf(1453), ...story], 0, 900).stretches;
    expect(broken).toHaveLength(2);
    expect(broken[0]?.until).toBeLessThan(broken[1]?.from ?? 0);
    expect(scaleOf(story, 0, 900).stretches).toHaveLength(1);
  });
});

test.each([
  [40, 'days', '1'],
  [700, 'months', 'Apr'],
  [9_000, 'years', '2024'],
  [90_000, 'decades', '2040'],
  [900_000, 'centuries', '2200'],
] as const)('ticks of %i days are round: %s', (length, unit, second) => {
  const from = numberOf(2023, 1, 1) - 1;
  const room = { year: 44, month: 40, day: 26 };
  const { unit: found, ticks } = ticksOf({ from, until: from + length, start: 0, end: 900 }, room);
  expect(found).toBe(unit);
  expect(ticks.map(({ label }) => label)).toContain(second);
  expect(ticks.length).toBeLessThan(40);
});

test('labels lie on no other, and no pole runs through one', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 40, max: 160 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), (some) => {
      const sorted = some.toSorted(([a], [b]) => a - b);
      const poles = sorted.map(([x]) => x);
      const flags = flagsOf(
        poles,
        sorted.map(([, width]) => width),
        { start: 0, end: 900, rows: 7 },
      );
      for (const [a, one] of flags)
        for (const [b, two] of flags) {
          if (a === b) continue;
          const beside = one.right <= two.left || two.right <= one.left;
          const pole = poles[a] ?? 0;
          const clear = one.row <= two.row || pole < two.left || pole > two.right;
          expect(one.row !== two.row || beside).toBe(true);
          expect(clear).toBe(true);
        }
    }),
    { numRuns: 60 },
  );
  expect(flagsOf([500], [100], { start: 0, end: 900, rows: 7 }).get(0)).toMatchObject({ row: 0 });
});

test('spans share a row only one after another', () => {
  expect(
    packed(
      [
        [0, 10],
        [5, 20],
        [30, 40],
        [6, 9],
      ],
      2,
    ),
  ).toEqual([0, 1, 0, undefined]);
});

test('cut words fit, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 20, max: 300 }),
      (text, room) => {
        expect(textWidth(fitted(text, 12, room), 12)).toBeLessThanOrEqual(room + 12);
        expect(inTwoLines(text, 12, room).length).toBeLessThanOrEqual(2);
      },
    ),
  );
});

describe('the page', () => {
  test('draws the line with links to the words, and lists all of it', async () => {
    const page = parse((await pagesOf(datedCase())).get('chronology.html') ?? '');
    const [picture] = page.querySelectorAll('.time-picture');
    expect(picture?.querySelectorAll('svg')).toHaveLength(4);
    for (const image of picture?.querySelectorAll('[role=img]') ?? []) {
      expect(image.getAttribute('aria-label')).toBeTruthy();
      expect(page.getElementById(image.getAttribute('aria-describedby') ?? '')).toBeTruthy();
      expect(image.querySelectorAll('a')).toHaveLength(0);
    }
    for (const link of picture?.querySelectorAll('a') ?? []) {
      expect(link.getAttribute('href')).toMatch(/^(documents\/.+|chronology\.html)#dat_/u);
      expect(link.querySelector('title')?.textContent).toBeTruthy();
    }
    expect(picture?.innerHTML).not.toMatch(/<script|<img|\u202e|style=/u);
    expect(page.querySelectorAll('ol.dated .row')).toHaveLength(datedCase().date.length);
    expect(page.querySelector('figcaption')?.textContent).toMatch(/from 1453 to 20\d\d/u);
  });
});

test('acts are drawn as what they are told as, and each has one row', async () => {
  const statuses = ['occurred', 'alleged', 'planned', 'denied', 'hypothetical'] as const;
  const told = statuses.map((status, at) =>
    closing(`${at + 1} May`, `202${at}-05-0${at + 1}`, { status }),
  );
  const page = parse((await pagesOf(recordsTold('Acts', told))).get('chronology.html') ?? '');
  for (const status of statuses)
    expect(page.querySelectorAll(`svg.large .deed.${status}`)).toHaveLength(1);
  expect(page.querySelectorAll('svg.large .struck')).toHaveLength(1);
  expect(page.querySelector('figcaption')?.textContent).toContain('A diamond is an act');
  const rows = [...page.querySelectorAll('ol.dated .row')].map((row) => String(row.textContent));
  expect(rows).toHaveLength(statuses.length);
  expect(rows[1]).toMatch(/SANCTION\s+alleged/u);
});

test('two dates of one act are joined by an arc, in every drawing, and each row names the other', async () => {
  const [one, two] = [
    recordsTold('One', [closing('3 May', '2023-05-03'), closing('9 July', '2023-07-09')]),
    recordsTold('Two', [closing('5 May', '2023-05-05')]),
  ];
  const both = recordSet({
    document: [...one.document, ...two.document],
    passage: [...one.passage, ...two.passage],
    actor: one.actor,
    date: [...one.date, ...two.date],
    event: [...one.event.slice(0, 1), ...two.event],
  });
  const page = parse((await pagesOf(both)).get('chronology.html') ?? '');
  for (const image of page.querySelectorAll('.time-picture svg'))
    expect([...image.querySelectorAll('.rival title')].map(String)).toHaveLength(1);
  expect(page.querySelector('.rival title')?.textContent).toMatch(/3 May 2023 .*5 May 2023 /u);
  expect(page.querySelector('figcaption')?.textContent).toContain('An arc joins');
  expect(page.querySelectorAll('ol.dated .rivals')).toHaveLength(2);
});

describe.skipIf(!executable)('the picture in a real browser', () => {
  let folder: Folder;

  beforeAll(async () => {
    folder = await writeFolder(datedCase());
  });

  afterAll(() => folder?.remove());

  test('one drawing is shown, whole, no label lies on another, and axe finds no fault', async () => {
    const page = await lendPage();
    await page.goto(folder.url('chronology.html'));
    const shown = page.locator('svg.time:visible');
    for (const width of [360, 800, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await shown.count()).toBe(1);
      const drawing = await shown.boundingBox();
      expect(drawing?.width).toBeGreaterThan(Math.min(300, width * 0.6));
      expect((drawing?.x ?? 0) + (drawing?.width ?? 0)).toBeLessThanOrEqual(width);
      const boxes = await shown
        .locator('.when')
        .evaluateAll((labels) =>
          labels.map((label): Box => label.getBoundingClientRect().toJSON()),
        );
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          expect([width, apart(a, b) ? [] : [a, b]]).toEqual([width, []]);
      const swept = width === 360 || width === 1280;
      expect(swept ? await faultsInBothColours(page) : []).toEqual([]);
    }
  });

  test('a mark leads to its words, without scripts', async () => {
    const page = await lendPage({ javaScriptEnabled: false });
    await page.goto(folder.url('chronology.html'));
    await page.locator('svg.large a:has(.bar-of-time)').first().click();
    expect(page.url()).toMatch(/documents\/.+#dat_/u);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function apart(a: Box, b: Box): boolean {
  const [across, down] = [
    a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1,
    a.y + a.height <= b.y + 3 || b.y + b.height <= a.y + 3,
  ];
  return across || down;
}
