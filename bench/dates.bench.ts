import { join } from 'node:path';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { agrees } from './dates/agree.ts';
import { readChronoCases } from './dates/chrono-cases.ts';
import { CHRONO } from './dates/chrono-finder.ts';
import { readDateparserCases } from './dates/dateparser-cases.ts';
import { readDifferences, reasonFor } from './dates/differ.ts';
import { readExpressions } from './dates/expressions.ts';
import type { TimeSentence } from './dates/expressions.ts';
import type { TimeFinder } from './dates/found.ts';
import { OWN } from './dates/own-finder.ts';
import type { PeerCase } from './dates/peer-case.ts';
import { scoreOwn } from './dates/score.ts';
import { scoreTempEval } from './dates/tempeval.ts';
import { charactersPerSecond, sampleTexts } from './dates/speed.ts';
import type { TimedText } from './dates/speed.ts';
import { readTimeMl } from './names-dates/corpora.ts';

/** Expressions of time: our own published set, what peers ask of themselves, and speed beside chrono-node. */
const dates: Benchmark = {
  name: 'dates',
  data:
    'bench/dates/expressions, our own published set of expressions of time (CC0); the tests of chrono (MIT) and, in English ' +
    'and Russian, of dateparser (BSD-3); TempEval-3, TimeBank and AQUAINT; for speed, the sample commentaries too',
  run: () => {
    const own = readExpressions();
    const [chrono, dateparser] = [chronoCases(), dateparserCases()];
    const figures = [
      ...ownFigures(
        'judge half',
        own.filter(({ half }) => half === 'judge'),
      ),
      ...ownFigures('both halves', own),
      ...peerFigures(
        'chrono’s cases',
        chrono.filter(({ language }) => language !== 'uk'),
      ),
      ...peerFigures(
        'chrono’s Ukrainian cases',
        chrono.filter(({ language }) => language === 'uk'),
      ),
      ...peerFigures('dateparser’s cases', dateparser),
      ...tempEvalFigures(),
      ...speedFigures(),
    ];
    const remarks = [...differences(chrono), ...differences(dateparser)];
    return Promise.resolve({ figures, remarks });
  },
};

export default dates;

function ownFigures(which: string, sentences: readonly TimeSentence[]): readonly Figure[] {
  const parts = [
    { name: which, sentences, target: 0.92 },
    ...(['en', 'ru'] as const).map((language) => ({
      name: `${which}, ${language === 'en' ? 'English' : 'Russian'}`,
      sentences: sentences.filter((sentence) => sentence.language === language),
      target: undefined,
    })),
  ];
  return parts.flatMap(({ name, sentences: some, target }) => {
    const [ours, floor] = [scoreOwn(OWN, some), scoreOwn(CHRONO, some)];
    const right: Figure = {
      name: `own set, ${name}: words and value right`,
      value: share(ours.both, ours.items),
      unit: 'share',
      floor: { name: CHRONO.name, value: share(floor.both, floor.items) },
      slack: 0.005,
      ...(target === undefined ? {} : { target }),
    };
    return target === undefined
      ? [right]
      : [
          right,
          part(`${name}: words right`, share(ours.words, ours.items)),
          part(`${name}: value right`, share(ours.value, ours.items)),
          part(`${name}: what is stated right`, share(ours.stated.right, ours.stated.asked)),
          part(`${name}: anchor right`, share(ours.anchor.right, ours.anchor.asked)),
          {
            ...part(`${name}: finds where no time is`, share(ours.falseFinds, ours.finds)),
            better: 'lower',
          },
        ];
  });
}

function part(name: string, value: number): Figure {
  return { name: `own set, ${name}`, value, unit: 'share', slack: 0.01 };
}

function chronoCases(): readonly PeerCase[] {
  const path = dataFile('data', 'temporal', 'chrono-tests', 'cases.json');
  return path === undefined ? [] : readChronoCases(path);
}

function dateparserCases(): readonly PeerCase[] {
  const path = dataFile('data', 'temporal', 'dateparser-tests', 'cases.jsonl');
  return path === undefined ? [] : readDateparserCases(path);
}

/** Agreed on the tests where we mean to agree, and on all of them. */
function peerFigures(name: string, cases: readonly PeerCase[]): readonly Figure[] {
  if (cases.length === 0) return [];
  const rules = readDifferences();
  const meant = cases.filter((test) => reasonFor(test, rules) === undefined);
  const isMeasured = !name.includes('Ukrainian');
  return [
    {
      name: `${name}, agreed`,
      value: agreed(OWN, cases),
      unit: 'share',
      floor: { name: CHRONO.name, value: agreed(CHRONO, cases) },
      slack: 0.005,
      ...(isMeasured ? { target: 0.9 } : {}),
    },
    ...(isMeasured
      ? [
          {
            name: `${name}, agreed where no reason to differ is given`,
            value: agreed(OWN, meant),
            unit: 'share',
            slack: 0.005,
          },
        ]
      : []),
  ];
}

function agreed(finder: TimeFinder, cases: readonly PeerCase[]): number {
  return share(cases.filter((test) => agrees(finder, test)).length, cases.length);
}

/** The reasons to differ, with how many tests each covers and on how many of them we do differ. */
function differences(cases: readonly PeerCase[]): readonly string[] {
  const rules = readDifferences();
  const counts = new Map<string, { covered: number; differ: number }>();
  for (const test of cases) {
    const reason = reasonFor(test, rules);
    if (reason === undefined) continue;
    const count = counts.get(reason) ?? { covered: 0, differ: 0 };
    count.covered += 1;
    if (!agrees(OWN, test)) count.differ += 1;
    counts.set(reason, count);
  }
  const peer = cases[0]?.id.replace(/-.*$/u, '') ?? '';
  return [...counts].map(
    ([reason, { covered, differ }]) => `${peer}: differs on ${differ} of ${covered}: ${reason}`,
  );
}

/** chrono-node and HeidelTime as measured on other texts of TempEval-3 (platinum), the two sets here being their training. */
function tempEvalFigures(): readonly Figure[] {
  const judged = scoreTempEval(undefined, 'judging');
  if (judged.documents === 0) return [];
  const all = scoreTempEval(undefined, 'all');
  return [
    tempEvalFigure('judging half: strict F1', judged.strict, { target: 0.8 }),
    tempEvalFigure('judging half: relaxed F1', judged.relaxed, { target: 0.9 }),
    tempEvalFigure('judging half: value F1', judged.value, { target: 0.76 }),
    tempEvalFigure('all: strict F1', all.strict, { target: 0.8, floor: platinum(0.391) }),
    tempEvalFigure('all: relaxed F1', all.relaxed, { target: 0.9, floor: platinum(0.698) }),
    tempEvalFigure('all: value F1', all.value, { target: 0.76, floor: platinum(0.335) }),
  ];
}

function tempEvalFigure(name: string, value: number, more: Partial<Figure>): Figure {
  return { name: `TempEval-3, ${name}`, value, unit: 'share', slack: 0.005, ...more };
}

function platinum(value: number): NonNullable<Figure['floor']> {
  return { name: 'chrono-node, platinum', value };
}

function speedFigures(): readonly Figure[] {
  const timeMl = dataFile('data', 'temporal', 'TempEval-3', 'TBAQ-cleaned');
  const news: readonly TimedText[] =
    timeMl === undefined
      ? []
      : readTimeMl(join(timeMl, 'AQUAINT')).map(({ text }) => ({ text, language: 'en' }));
  const sets = [
    { name: 'sample commentaries', texts: sampleTexts() },
    ...(news.length === 0 ? [] : [{ name: 'TempEval-3 news', texts: news }]),
  ];
  return sets.flatMap(({ name, texts }) => {
    const [ours, chrono] = [charactersPerSecond(OWN, texts), charactersPerSecond(CHRONO, texts)];
    const common = { machineBound: true } as const;
    return [
      {
        name: `speed, ${name}`,
        value: ours,
        unit: 'characters/s',
        floor: { name: CHRONO.name, value: chrono },
        ...common,
      },
      {
        name: `speed, ${name}: times chrono-node`,
        value: ours / chrono,
        unit: 'times',
        target: 10,
        ...common,
      },
    ];
  });
}

function share(some: number, whole: number): number {
  return whole === 0 ? 0 : some / whole;
}
