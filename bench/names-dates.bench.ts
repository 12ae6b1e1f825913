import { join } from 'node:path';
import { findDates } from '../src/dates/find-dates.ts';
import { findMentions } from '../src/extract/mentions.ts';
import type { MentionFind } from '../src/extract/mentions.ts';
import { sentencesOf } from '../src/flow/sentences.ts';
import { overlap } from '../src/model/span.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { readFactRuEval, readTimeMl, readingOf } from './names-dates/corpora.ts';
import type { Corpus } from './names-dates/corpora.ts';
import { seedFigures } from './names-dates/seed.ts';
import { addExact, capitalisedRuns, countsOf, f1, precision, recall } from './names-dates/score.ts';
import type { Counts, Labelled } from './names-dates/score.ts';

/** Names as they are read, and absolute dates, on the seed and on what others have marked by hand. */
const namesAndDates: Benchmark = {
  name: 'names and dates',
  data: 'the seed; factRuEval-2016 devset (MIT); TempEval-3 TimeBank (dates with a year); English names: bench/ner',
  run: async () => {
    const [text, gold] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
    const seed = text && gold ? await seedFigures(text, gold) : { figures: [], missed: [] };
    const figures = [...seed.figures, ...(await factRuEval()), ...timeBank(), ...speed()];
    const remarks =
      seed.missed.length === 0 ? [] : [`missed in the seed: ${seed.missed.join('; ')}`];
    return { figures, remarks };
  },
};

export default namesAndDates;

async function factRuEval(): Promise<readonly Figure[]> {
  const path = dataFile('data', 'ner', 'factRuEval-2016', 'devset');
  if (path === undefined) return [];
  return entityFigures('factRuEval', 'ru', readFactRuEval(path), {
    person: 'person',
    organisation: 'organisation',
    state: 'state or place',
    place: 'state or place',
  });
}

/** Nationalities and words that mean somebody without a name are no names for these corpora, so they are left out. */
function labelOf(find: MentionFind, types: Readonly<Record<string, string>>): readonly Labelled[] {
  const type = types[find.type];
  const isName = find.rule !== 'state:nationality' && find.rule !== 'state:seat';
  if (type === undefined || !isName || find.meant !== undefined) return [];
  const asPlace = find.rule === 'state:capital' ? (types['place'] ?? type) : type;
  return [{ start: find.start, end: find.end, type: asPlace }];
}

async function entityFigures(
  name: string,
  language: string,
  { documents }: Corpus,
  types: Readonly<Record<string, string>>,
): Promise<readonly Figure[]> {
  const counts = new Map<string, Counts>();
  const naive = new Map<string, Counts>();
  for (const [index, { texts, gold }] of documents.entries()) {
    const reading = readingOf(`${name}-${index}`, texts);
    const sentences = await sentencesOf(reading, language);
    const finds = findMentions(reading, {
      language,
      ...(sentences === undefined ? {} : { sentences }),
    });
    for (const [order, text] of texts.entries()) {
      const own = finds.filter(({ passage }) => passage.order === order);
      addExact(
        counts,
        own.flatMap((find) => labelOf(find, types)),
        gold[order] ?? [],
      );
      const runs = capitalisedRuns(text).map((range) => ({ ...range, type: 'person' }));
      addExact(naive, runs, gold[order] ?? []);
    }
  }
  return [...new Set(Object.values(types))].flatMap((type) => {
    const count = countsOf(counts, type);
    const floor = { name: 'runs of capitals', value: f1(countsOf(naive, type)) };
    return [
      { name: `${name}, ${type}, exact F1`, value: f1(count), unit: 'share', floor, slack: 0.005 },
      { name: `${name}, ${type}, precision`, value: precision(count), unit: 'share', slack: 0.01 },
      { name: `${name}, ${type}, recall`, value: recall(count), unit: 'share', slack: 0.01 },
    ];
  });
}

const PLAIN_VALUE = /^\d{4}(?:-\d\d){0,2}$/u;

/** Dates whose words hold the year, by value; a find outside every marked expression is false. */
function timeBank(): readonly Figure[] {
  const folder = dataFile('data', 'temporal', 'TempEval-3', 'TBAQ-cleaned');
  if (folder === undefined) return [];
  const count: Counts = { right: 0, found: 0, gold: 0 };
  const naive: Counts = { right: 0, found: 0, gold: 0 };
  for (const part of ['TimeBank', 'AQUAINT']) {
    for (const { text, dates } of readTimeMl(join(folder, part))) {
      const wanted = dates.filter(({ type, value }) => type === 'DATE' && PLAIN_VALUE.test(value));
      const finds = findDates(text, { language: 'en' });
      const years = [...text.matchAll(/\b(?:1[5-9]|20)\d\d\b/gu)].map(({ 0: year, index }) => ({
        start: index,
        end: index + 4,
        edtf: year,
      }));
      for (const [counts, found] of [
        [count, finds],
        [naive, years],
      ] as const) {
        counts.gold += wanted.length;
        counts.found += found.length;
        counts.right += wanted.filter((one) =>
          found.some((find) => overlap(find, one) && find.edtf === one.value),
        ).length;
      }
    }
  }
  return [
    {
      name: 'TempEval-3, dates with a year, precision',
      value: precision(count),
      unit: 'share',
      floor: { name: 'four digits', value: precision(naive) },
    },
    {
      name: 'TempEval-3, dates with a year, recall',
      value: recall(count),
      unit: 'share',
      floor: { name: 'four digits', value: recall(naive) },
    },
  ];
}

const SPEED_TEXT =
  'On 3 March 2021, President Ana Sample of Georgia met J. R. Smithson in Tbilisi. According to the Harbour Institute, ' +
  'the talks of 12–14 May 2022 with the Russian Foreign Ministry went on for hours, and nobody spoke of what was agreed there. ';
const ROUNDS = 5;

function speed(): readonly Figure[] {
  const texts = Array.from({ length: 60 }, () => SPEED_TEXT.repeat(8));
  const megabytes = (SPEED_TEXT.length * 8 * texts.length * ROUNDS) / 1e6;
  const perSecond = (work: () => void): number => {
    work();
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) work();
    return megabytes / ((performance.now() - start) / 1000);
  };
  const dates = perSecond(() => texts.forEach((text) => findDates(text)));
  const names = perSecond(() => findMentions(readingOf('speed', texts), { language: 'en' }));
  return [
    { name: 'dates, speed', value: dates, unit: 'MB/s', target: 10, machineBound: true },
    { name: 'mentions, speed', value: names, unit: 'MB/s', target: 5, machineBound: true },
  ];
}
