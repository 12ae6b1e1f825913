import type { Attribution } from '../../src/extract/claims/attribution.ts';
import type { Range } from '../../src/model/records.ts';
import { ROLES } from './articles.ts';
import type { Article, GoldAttribution, Role } from './articles.ts';

export interface Count {
  found: number;
  gold: number;
  right: number;
}
export type Counts = Readonly<Record<Role, Count>>;

function none(): Count {
  return { found: 0, gold: 0, right: 0 };
}

export function noCounts(): Counts {
  return { source: none(), cue: none(), content: none() };
}

/** Words and single marks. */
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Adds an article: of each token, whether it has a role in any attribution, in both. */
export function addArticle(
  counts: Counts,
  { text, attributions }: Article,
  found: readonly GoldAttribution[],
): void {
  for (const role of ROLES) {
    const gold = marked(text.length, attributions, role);
    const own = marked(text.length, found, role);
    const count = counts[role];
    for (const { index } of text.matchAll(TOKEN)) {
      if (gold[index] === 1) count.gold += 1;
      if (own[index] === 1) count.found += 1;
      if (gold[index] === 1 && own[index] === 1) count.right += 1;
    }
  }
}

function marked(length: number, all: readonly GoldAttribution[], role: Role): Uint8Array {
  const marks = new Uint8Array(length);
  for (const one of all) for (const { start, end } of one[role]) marks.fill(1, start, end);
  return marks;
}

export function f1({ found, gold, right }: Count): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

/**
 * PolNeAR gives each word to one attribution at most, so that of attributions in one another's content only the outer
 * one counts; the finder keeps both, because a claim has a chain.
 */
export function outermost(
  found: readonly Attribution[],
  starts: ReadonlyMap<string, number>,
): readonly GoldAttribution[] {
  const placed = found.map((one) => inArticle(one, starts));
  return placed.filter(
    ({ cue }, at) => !placed.some((other, index) => index !== at && holds(other.content, cue[0])),
  );
}

function holds(content: readonly Range[], cue: Range | undefined): boolean {
  return (
    cue !== undefined && content.some(({ start, end }) => start <= cue.start && cue.end <= end)
  );
}

function inArticle(
  { sentence, cue, source, content }: Attribution,
  starts: ReadonlyMap<string, number>,
): GoldAttribution {
  const move = (range: Range, passage: string): Range => {
    const by = starts.get(passage) ?? 0;
    return { start: range.start + by, end: range.end + by };
  };
  const own = sentence.passage.id;
  return {
    cue: [move(cue, own)],
    source: source === undefined ? [] : [move(source.range, source.sentence.passage.id)],
    content: content.map((stretch) => move(stretch, stretch.passage.id)),
  };
}
