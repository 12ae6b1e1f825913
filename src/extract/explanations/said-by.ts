import type { Claim, Id, Span } from '../../model/records.ts';

/** Whose words are, where they are not the author's. */
export interface Said {
  readonly speaker?: Id;
  /** The words that name them. */
  readonly words?: Span;
}

/** The claims that the author only passes on, by passage. */
export function toldByOthers(claims: readonly Claim[]): ReadonlyMap<Id, readonly Claim[]> {
  return Map.groupBy(
    claims.filter(({ chain }) => chain.length > 1),
    ({ span }) => span.passage,
  );
}

/** The nearest speaker of the smallest claim that begins no later and covers half of the span at least. */
export function saidBy(span: Span, byPassage: ReadonlyMap<Id, readonly Claim[]>): Said {
  const cover = (byPassage.get(span.passage) ?? [])
    .filter(
      ({ span: own }) => own.start <= span.start && 2 * shared(own, span) >= span.end - span.start,
    )
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  return cover === undefined ? {} : nearest(span, cover);
}

interface Stretched {
  readonly start: number;
  readonly end: number;
}

function shared(one: Stretched, two: Stretched): number {
  return Math.min(one.end, two.end) - Math.max(one.start, two.start);
}

function lengthOf({ span: { start, end } }: Claim): number {
  return end - start;
}

function nearest(span: Span, { chain: [link] }: Claim): Said {
  if (link === undefined || link.role === 'author') return {};
  const { actor, words } = link;
  if (/^(?:nothing|nobody|no one|it)$/iu.test(words?.text ?? '')) return {};
  // What is said names in its own words nobody who says it.
  if (words !== undefined && span.start <= words.start && words.end <= span.end) return {};
  return {
    ...(actor === undefined ? {} : { speaker: actor }),
    ...(words === undefined ? {} : { words }),
  };
}
