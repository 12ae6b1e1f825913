import type { Claim, Expectation } from '../../model/records.ts';
import type { Foreseen } from './foreseen.ts';
import { saidBy, toldByOthers } from './said-by.ts';

/** Each with whoever foresees it, where that is not the author. */
export function withSpeakers(
  found: readonly Foreseen[],
  claims: readonly Claim[],
): readonly Foreseen[] {
  const byPassage = toldByOthers(claims);
  return found.map(({ record, content }) => {
    const { by, standing, ...fields } = record;
    return { record: { ...fields, ...saidBy(record.span, byPassage), by, standing }, content };
  });
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
