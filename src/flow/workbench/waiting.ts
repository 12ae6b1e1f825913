import type { Id } from '../../model/records.ts';
import type { Question } from '../../model/settlement.ts';
import type { MentionCount } from '../../store/index.ts';
import type { ReviewItem, ReviewKind } from './answers.ts';
import type { Bench } from './bench.ts';

/** What waits for a person, without the words that it rests on: those are looked up once it is shown. */
export type Waiting = { readonly kind: ReviewKind; readonly weight: number } & (
  | { readonly conflict: ReviewItem }
  | { readonly question: Question }
  | { readonly open: Id; readonly document: Id }
  | WaitingRecord
);

export interface WaitingRecord {
  readonly weight: number;
  readonly list: 'offices' | 'ties' | 'acts' | 'claims' | 'expectations';
  readonly document: Id;
  readonly record: Id;
}

/** How often each actor is mentioned. */
export function mentionsBy(bench: Bench): Promise<ReadonlyMap<Id, MentionCount>> {
  return bench.once('counts', () => bench.store.mentionCounts());
}
