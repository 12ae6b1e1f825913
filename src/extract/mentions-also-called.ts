import type { MentionFind } from '../names/mention-find.ts';
import { singleSpaced } from '../text/spaces.ts';

/** What stands between two names of one thing: “, also known as the”, « или так называемый ». */
const BETWEEN =
  /^[”"»’*_]{0,3},? ?(?:\(|or the so-called|or so-called|the so-called|so-called|also (?:known|called|referred to) as|also called|otherwise known as|better known as|known as|a\.?k\.?a\.?|i\. ?e\.|or|или так называем\p{L}+|так называем\p{L}+|т\. ?н\.|известн\p{L}+ (?:также )?как|также известн\p{L}+ как|он же|она же|или)[ \u00a0](?:the )?[“"«*_]{0,3}$/iu;
const LONGEST_BETWEEN = 48;
/** “or” joins two names only where the writer calls both so. */
const ALTERNATIVE = /^\W*(?:or|или)\W*$/iu;
const SO_CALLED = /(?:so-called|так называем\p{L}+|т\. ?н\.) [“"«*_]{0,3}$/u;
const QUOTED = /^[“"«][*_]?([^”"»\n]{3,40}?)[*_]?[”"»]/u;
const OPENING = /[“"«*_]{0,3}$/u;

const TYPES = new Set(['group', 'organisation']);

/**
 * Joins two names of a group or an organisation where the text says that it is one: “the Talipov clan, also known as
 * the Harbour clan”. The second name may be no more than words in quotation marks.
 */
export function withOtherNames(finds: readonly MentionFind[]): readonly MentionFind[] {
  const sorted = finds.toSorted((a, b) => a.start - b.start);
  const renamed = new Map<MentionFind, MentionFind>();
  const added: MentionFind[] = [];
  for (const [index, find] of sorted.entries()) {
    if (!TYPES.has(find.type) || find.form !== 'name') continue;
    const next = sorted[index + 1];
    const own = renamed.get(find) ?? find;
    const name = own.alsoCalled ?? own.name;
    if (next?.type === find.type && isSaid(find, next.start)) {
      renamed.set(next, { ...next, alsoCalled: name });
      continue;
    }
    const quoted = find.type === 'group' ? quotedAfter(find, next?.start ?? Infinity) : undefined;
    if (quoted !== undefined) added.push({ ...quoted, alsoCalled: name });
  }
  if (renamed.size === 0 && added.length === 0) return finds;
  return [...sorted.map((find) => renamed.get(find) ?? find), ...added].toSorted(
    (a, b) => a.start - b.start,
  );
}

function isSaid({ passage: { text }, start, end }: MentionFind, next: number): boolean {
  const between = text.slice(end, Math.min(next, end + LONGEST_BETWEEN));
  if (next - end > LONGEST_BETWEEN || !BETWEEN.test(between)) return false;
  if (!ALTERNATIVE.test(between)) return true;
  return SO_CALLED.test(text.slice(Math.max(0, start - LONGEST_BETWEEN), start));
}

function quotedAfter(find: MentionFind, limit: number): MentionFind | undefined {
  const { passage, type } = find;
  const after = passage.text.slice(find.end, find.end + 2 * LONGEST_BETWEEN);
  const mark = after.search(/[“"«](?=\p{L})/u);
  if (mark < 0) return undefined;
  const between = after.slice(0, mark);
  const inner = QUOTED.exec(after.slice(mark))?.[1];
  if (inner === undefined || !BETWEEN.test(between.replace(OPENING, ''))) return undefined;
  if (ALTERNATIVE.test(between)) return undefined;
  const start = find.end + mark + 1;
  const end = start + inner.length;
  if (end > limit) return undefined;
  const name = singleSpaced(inner);
  return { start, end, passage, type, form: 'name', rule: 'also-called', name };
}
