import type { ReviewKind } from '../../api/types.ts';

/** The kinds of questions as the view lists them. */
export const REVIEW_ORDER: readonly ReviewKind[] = [
  'conflict',
  'same-actor',
  'open-mention',
  'office',
  'tie',
  'act',
  'claim',
  'expectation',
];
