import type { Claim, Expectation } from '../../model/records.ts';
import type { Foreseen } from './foreseen.ts';

/** Each with whoever foresees it, where that is not the author: the nearest speaker of the smallest claim that covers it. */
export function withSpeakers(
  found: readonly Foreseen[],
  claims: readonly Claim[],
): readonly Foreseen[] {
  const byPassage = Map.groupBy(
    claims.filter(({ chain }) => chain.length > 1),
    ({ span }) => span.passage,
  );
  return found.map(({ record, content }) => {
    const { passage, start, end } = record.span;
    const cover = (byPassage.get(passage) ?? [])
      .filter(({ span }) => span.start <= start && 2 * shared(span, { start, end }) >= end - start)
      .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
    return { record: cover === undefined ? record : saidIn(record, cover), content };
  });
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

function saidIn(record: Expectation, { chain: [link] }: Claim): Expectation {
  if (link === undefined || link.role === 'author') return record;
  const { actor, words } = link;
  if (/^(?:nothing|nobody|no one|it)$/iu.test(words?.text ?? '')) return record;
  // Words of the forecast itself name nobody who makes it.
  const { span } = record;
  if (words !== undefined && span.start <= words.start && words.end <= span.end) return record;
  const { by, standing, ...fields } = record;
  return {
    ...fields,
    ...(actor === undefined ? {} : { speaker: actor }),
    ...(words === undefined ? {} : { words }),
    by,
    standing,
  };
}

/** A forecast that the same speaker repeats is one: the first, or the first with a date. */
export function toldOnce(found: readonly Foreseen[]): readonly Expectation[] {
  const groups = Map.groupBy(found, ({ record, content }) =>
    content === ''
      ? record.id
      : `${content}${BETWEEN}${record.speaker ?? record.words?.text.toLowerCase() ?? ''}`,
  );
  const kept = new Set(
    [...groups.values()].map(
      (same) => same.find(({ record }) => record.horizon !== undefined) ?? same[0],
    ),
  );
  const records = found.filter((one) => kept.has(one)).map(({ record }) => record);
  const byPassage = Map.groupBy(records, ({ span }) => span.passage);
  return records.filter(
    (record) =>
      !isRepeated(record, byPassage) &&
      !(byPassage.get(record.span.passage) ?? []).some((other) => holds(other, record)),
  );
}

/** Another rule finds the same words. */
function isRepeated(
  record: Expectation,
  byPassage: ReadonlyMap<string, readonly Expectation[]>,
): boolean {
  const same = (byPassage.get(record.span.passage) ?? []).find(
    ({ span }) => span.start === record.span.start && span.end === record.span.end,
  );
  return same !== record;
}

/** “if he wins, the losers could be expected to appeal” tells “could be expected to appeal” too. */
function holds({ span }: Expectation, { span: inner }: Expectation): boolean {
  const longer = span.end - span.start > inner.end - inner.start;
  return longer && span.start <= inner.start && inner.end <= span.end;
}

const BETWEEN = '\u001f';
