import type { RecordSet } from '../../src/model/record-set.ts';
import type { Figure, Outcome } from '../benchmark.ts';
import { recallOf } from './recall.ts';
import type { PoliticsGold } from './recall.ts';

/** What was found in one commentary beside what a careful reader finds in it. */
export interface Read {
  readonly name: string;
  readonly records: RecordSet;
  readonly gold: PoliticsGold;
}

/** Recall of each kind over all commentaries together; the remarks tell what was missed where. */
export function recallFigures(read: readonly Read[], prefix = ''): Outcome {
  const recalls = read.map((one) => ({ ...one, recalls: recallOf(one.records, one.gold) }));
  const kinds = recalls[0]?.recalls.map(({ kind }) => kind) ?? [];
  const figures = kinds.map((kind): Figure => {
    const own = recalls.flatMap((one) => one.recalls.filter((recall) => recall.kind === kind));
    const of = own.reduce((sum, recall) => sum + recall.of, 0);
    const missed = own.reduce((sum, recall) => sum + recall.missed.length, 0);
    return {
      name: `${prefix}${kind}`,
      value: of === 0 ? 0 : 1 - missed / of,
      unit: 'share',
      target: 0.85,
    };
  });
  const remarks = recalls.flatMap(({ name, records, recalls: own }) => [
    ...own.flatMap(({ kind, missed }) =>
      missed.map((words) => `${name}: ${kind}, not found: ${words}`),
    ),
    `${name}: ${records.event.length} acts, ${records.tenure.length} offices, ${records.tie.length} ties, ${records.claim.length} claims, ${records.hypothesis.length} explanations, ${records.expectation.length} expectations in all`,
  ]);
  return { figures, remarks };
}
