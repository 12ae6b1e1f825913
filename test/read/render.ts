import type { Passage } from '../../src/model/records.ts';
import type { Reading } from '../../src/model/reading.ts';

/**
 * A reading as lines a person can check: `role label: words`, with `⟦3⟧` where note 3 is called (`⟦3?⟧` when it
 * has no note, `⟦3→2⟧` when it calls another label), `⟦p2⟧` where page 2 begins and `*…*` around emphasis.
 */
export function render(reading: Reading): string {
  const labels = new Map(reading.passages.map((each) => [each.id, each.label ?? '']));
  return [
    ...reading.passages.map((passage) => `${head(passage)}: ${words(passage, labels)}`),
    ...reading.faults.map((fault) => `fault ${fault.code}: ${fault.message}`),
  ].join('\n');
}

function head({ role, label, level, pages }: Passage): string {
  const first = pages === undefined ? '' : ` p${pages[0]}`;
  return `${role}${level ?? ''}${label === undefined ? '' : ` ${label}`}${first}`;
}

function words(passage: Passage, labels: ReadonlyMap<string, string>): string {
  const signs = [
    ...passage.emphasis.flatMap(({ start, end }) => [
      { at: start, rank: 3, sign: '*' },
      { at: end, rank: 0, sign: '*' },
    ]),
    ...passage.markers.map(({ offset, label, note }) => ({
      at: offset,
      rank: 1,
      sign: `⟦${label}${called(label, note === undefined ? undefined : labels.get(note))}⟧`,
    })),
    ...(passage.pageBreaks ?? []).map(({ offset, page }) => ({
      at: offset,
      rank: 2,
      sign: `⟦p${page}⟧`,
    })),
  ].toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  let from = 0;
  let out = '';
  for (const { at, sign } of signs) {
    out += passage.text.slice(from, at) + sign;
    from = at;
  }
  return out + passage.text.slice(from);
}

function called(label: string, note: string | undefined): string {
  if (note === undefined) return '?';
  return note === label ? '' : `→${note}`;
}
