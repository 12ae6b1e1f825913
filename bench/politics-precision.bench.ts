import type { Benchmark, Figure } from './benchmark.ts';
import { readEverything } from './politics-precision/documents.ts';
import { draw } from './politics-precision/draw.ts';
import { KINDS } from './politics-precision/found.ts';
import type { Found, Kind } from './politics-precision/found.ts';
import { readVerdicts } from './politics-precision/verdicts.ts';
import type { Verdict } from './politics-precision/verdicts.ts';
import { wilson } from './politics-precision/wilson.ts';

/** How much of what is found of politics is right, as a reader judged it record by record. */
const politicsPrecision: Benchmark = {
  name: 'precision of the political reading',
  data: 'up to 100 records of each kind, drawn at random from what is found in a commentary of 2025 (third-party), in the sample and in bench/commentaries/looking, each judged by a reader (bench/politics-precision/verdicts.yml)',
  run: async () => {
    const { found, hasRealCommentary } = await readEverything();
    const [sample, verdicts] = [draw(found), readVerdicts()];
    const judged = KINDS.map((kind) => judgedOf(kind, sample, verdicts));
    return {
      figures: judged.flatMap(figuresOf),
      remarks: [
        ...(hasRealCommentary ? [] : ['the commentary of 2025 is not in the data folder']),
        ...judged.map((one) => remark(one, found)),
      ],
    };
  },
};

export default politicsPrecision;

interface Judged {
  readonly kind: Kind;
  readonly drawn: number;
  readonly verdicts: readonly Verdict[];
}

function judgedOf(
  kind: Kind,
  sample: readonly Found[],
  verdicts: ReadonlyMap<string, Verdict>,
): Judged {
  const own = sample.filter((one) => one.kind === kind);
  return {
    kind,
    drawn: own.length,
    verdicts: own.flatMap(({ key }) => verdicts.get(key) ?? []),
  };
}

function count({ verdicts }: Judged, sought: Verdict['judgement']): number {
  return verdicts.filter(({ judgement }) => judgement === sought).length;
}

function figuresOf(judged: Judged): readonly Figure[] {
  const { kind, verdicts, drawn } = judged;
  const [right, of] = [count(judged, 'right'), verdicts.length];
  const [low, high] = wilson(right, of);
  return [
    {
      name: `${kind}, right`,
      value: of === 0 ? 0 : right / of,
      unit: 'share',
      target: 0.9,
      slack: 0.05,
    },
    { name: `${kind}, Wilson 95 %: from`, value: low, unit: 'share', slack: 0.05 },
    { name: `${kind}, Wilson 95 %: to`, value: high, unit: 'share', slack: 0.05 },
    {
      name: `${kind}, judged of those drawn`,
      value: drawn === 0 ? 1 : of / drawn,
      unit: 'share',
      slack: 1,
    },
  ];
}

function remark(judged: Judged, found: readonly Found[]): string {
  const { kind, drawn, verdicts } = judged;
  const all = found.filter((one) => one.kind === kind).length;
  const faults = new Map<string, number>();
  for (const { judgement, fault } of verdicts)
    if (judgement !== 'right') faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const told = [...faults]
    .toSorted(([, a], [, b]) => b - a)
    .map(([fault, times]) => `${fault} ${times}`)
    .join(', ');
  return `${kind}: ${count(judged, 'right')} right, ${count(judged, 'nearly')} nearly, ${count(judged, 'wrong')} wrong; ${drawn - verdicts.length} of ${drawn} drawn of ${all} not judged (node bench/politics-precision/list.ts ${kind}); faults: ${told}`;
}
