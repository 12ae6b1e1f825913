import { compareNames, prepareName } from '../src/names/compare/compare.ts';
import type { PreparedName } from '../src/names/compare/compare.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { calibrationError, reliability } from './names/calibration.ts';
import type { Bin } from './names/calibration.ts';
import { judge } from './names/comparer.ts';
import type { Comparer, Judged, PreparedComparer } from './names/comparer.ts';
import { EXACT, fuzzyFloors } from './names/floors.ts';
import { isNonLatin, readNameBench } from './names/name-bench.ts';
import { readOwnPairs } from './names/own-pairs.ts';
import type { NamePair } from './names/pair.ts';
import { byKind, f1AtVerdict, scoreDecided, scoreUndecided } from './names/score.ts';
import { pairsPerSecond, preparedPairsPerSecond } from './names/speed.ts';

const OWN: Comparer = { name: 'compareNames', compare: compareNames };
const PREPARED: PreparedComparer<PreparedName> = { prepare: prepareName, compare: compareNames };

/** Whether two names are one bearer's: our own published pairs, half of name_bench, how far stated scores hold, and speed. */
const names: Benchmark = {
  name: 'names compared',
  data:
    'bench/names/people.csv, our own published pairs of people’s names (CC0), figures of its judge half; ' +
    'half of name_bench of opensanctions/nomenklatura (MIT), where open counts as no match',
  run: () => {
    const own = readOwnPairs();
    const path = dataFile('data', 'names', 'name_bench', 'cases.csv');
    const bench = path === undefined ? [] : readNameBench(path);
    const [judgedOwn, judgedBench] = [judge(OWN, own), judge(OWN, bench)];
    const half = judgedOwn.filter(({ pair }) => pair.half === 'judge');
    const figures = [
      ...ownFigures('judge half', half, own),
      ...ownFigures('both halves', judgedOwn, own),
      ...(bench.length === 0 ? [] : nameBenchFigures(judgedBench, bench)),
      calibrationFigure('judge half', half),
      ...(bench.length === 0 ? [] : [calibrationFigure('name_bench', judgedBench)]),
      ...speedFigures(own),
    ];
    const remarks = [
      ...kindLines(half),
      ...tableLines('judge half', half),
      ...tableLines('name_bench', judgedBench),
    ];
    return Promise.resolve({ figures, remarks });
  },
};

export default names;

function ownFigures(
  which: string,
  judged: readonly Judged[],
  pairs: readonly NamePair[],
): readonly Figure[] {
  const { precision, recall, abstention, wrongDifferent } = scoreDecided(judged);
  const open = scoreUndecided(judged);
  const floor = bestFloor(
    judged.map(({ pair }) => pair),
    pairs.filter(({ half }) => half === 'build'),
  );
  const share = (name: string, value: number, more: Partial<Figure> = {}): Figure => ({
    name: `people, ${which}: ${name}`,
    value,
    unit: 'share',
    slack: 0.005,
    ...more,
  });
  return [
    share('precision of same', precision, { target: 0.98, floor: floor.precision }),
    share('recall of same', recall, { target: 0.9, floor: floor.recall }),
    share('left open though decided', abstention, { better: 'lower' }),
    share('same people called different', wrongDifferent, { better: 'lower' }),
    share('open pairs left open', open.abstained),
    share('open pairs called same', open.overclaimed, { better: 'lower' }),
    share('open pairs called different', open.wrongDifferent, { better: 'lower' }),
  ];
}

/** The floor of the best F1, its thresholds set on `tuned`, so that the judge half is as new to it as to the comparison. */
function bestFloor(pairs: readonly NamePair[], tuned: readonly NamePair[]) {
  const [best] = [EXACT, ...fuzzyFloors(tuned)]
    .map((floor) => ({ name: floor.name, judged: judge(floor, pairs) }))
    .toSorted((a, b) => f1AtVerdict(b.judged) - f1AtVerdict(a.judged));
  const { name = '', judged = [] } = best ?? {};
  const { precision, recall } = scoreDecided(judged);
  return { precision: { name, value: precision }, recall: { name, value: recall } };
}

/** What nomenklatura's logic-v2 reaches on the whole of name_bench, as its repository froze it. */
const LOGIC_V2: Readonly<Record<string, number>> = {
  all: 0.79,
  Person: 0.742,
  Company: 0.856,
  'non-Latin': 0.872,
};

function nameBenchFigures(
  judged: readonly Judged[],
  pairs: readonly NamePair[],
): readonly Figure[] {
  const parts: Readonly<Record<string, (pair: NamePair) => boolean>> = {
    all: () => true,
    Person: ({ kind }) => kind === 'Person',
    Company: ({ kind }) => kind === 'Company',
    'non-Latin': isNonLatin,
  };
  const floors = [EXACT, ...fuzzyFloors(pairs)];
  return Object.entries(parts).flatMap(([part, belongs]) => {
    const value = f1AtVerdict(judged.filter(({ pair }) => belongs(pair)));
    const all = part === 'all';
    const name = `name_bench, ${part}: F1`;
    const figure: Figure = {
      name,
      value,
      unit: 'share',
      floor: { name: 'logic-v2, both halves', value: LOGIC_V2[part] ?? 0 },
      slack: all ? 0.005 : 0.02,
      ...(all ? { target: 0.86 } : {}),
    };
    return all ? [figure, ...floors.map((floor) => floorFigure(floor, pairs))] : [figure];
  });
}

function floorFigure(floor: Comparer, pairs: readonly NamePair[]): Figure {
  return {
    name: `name_bench, all: F1 of ${floor.name}`,
    value: f1AtVerdict(judge(floor, pairs)),
    unit: 'share',
  };
}

function calibrationFigure(which: string, judged: readonly Judged[]): Figure {
  return {
    name: `calibration, ${which}: expected error`,
    value: calibrationError(reliability(judged)),
    unit: 'share',
    target: 0.05,
    better: 'lower',
    slack: 0.005,
  };
}

function speedFigures(pairs: readonly NamePair[]): readonly Figure[] {
  return [
    speed('names read beforehand', preparedPairsPerSecond(PREPARED, pairs), 300_000),
    speed('names read each time', pairsPerSecond(OWN, pairs)),
  ];
}

function speed(name: string, value: number, target?: number): Figure {
  return {
    name: `speed, ${name}`,
    value,
    unit: 'pairs/s',
    machineBound: true,
    ...(target === undefined ? {} : { target }),
  };
}

function kindLines(judged: readonly Judged[]): readonly string[] {
  return byKind(judged).map(([kind, pairs]) => {
    const { precision, recall, abstention, pairs: decided } = scoreDecided(pairs);
    const { abstained, overclaimed, wrongDifferent, pairs: open } = scoreUndecided(pairs);
    const called = pairs.filter(
      ({ pair, verdict }) => pair.truth === 'different' && verdict === 'same',
    );
    const parts = [
      ...(pairs.some(({ pair }) => pair.truth === 'same')
        ? [
            `${decided} pairs, precision ${percent(precision)}, recall ${percent(recall)}, open ${percent(abstention)}`,
          ]
        : []),
      ...(pairs.some(({ pair }) => pair.truth === 'different')
        ? [`${decided} pairs, called same ${called.length}, open ${percent(abstention)}`]
        : []),
      ...(open === 0
        ? []
        : [
            `${open} open pairs, left open ${percent(abstained)}, same ${percent(overclaimed)}, different ${percent(wrongDifferent)}`,
          ]),
    ];
    return `${kind}: ${parts.join('; ')}`;
  });
}

function tableLines(which: string, judged: readonly Judged[]): readonly string[] {
  const bins = reliability(judged);
  return bins.length === 0 ? [] : [`reliability, ${which}:`, ...bins.map(binLine)];
}

function binLine({ pairs, stated, found }: Bin): string {
  return `  ${String(pairs).padStart(5)} pairs: stated ${stated.toFixed(3)}, found ${found.toFixed(3)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
