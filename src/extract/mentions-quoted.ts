import type { ActorType, Passage } from '../model/records.ts';
import { nameKey } from '../names/name-key.ts';
import { ENGLISH_HEADS, QUOTED_HEADS, RUSSIAN_HEADS, isCyrillic } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Candidate, Scene } from './mentions-find.ts';

const QUOTED = /[“"«„][*_]?([\p{Lu}][^“”"«»„\n]{1,60}?)[*_]?[”"»“]/gu;
const MOST_WORDS = 6;
const REACH = 4;

/**
 * Quoted names beside a noun that says what they are: “New Harbour” party, the agency “Lakonia Today”, «клан «Маяк»».
 * or that the document quotes again and again like a name. Other quoted words are left alone: most are quotations.
 */
export function findQuotedNames(scene: Scene, repeated: ReadonlySet<string>): readonly Candidate[] {
  const { passage } = scene;
  const found: Candidate[] = [];
  for (const match of quotationsIn(passage)) {
    const inner = (match[1] ?? '').trim();
    const start = match.index + match[0].indexOf(inner);
    const find = readQuoted(scene, inner, start, match.index + match[0].length, repeated);
    if (find !== undefined) found.push(find);
  }
  return found;
}

/** What is quoted at least twice and looks like a name: “Harbour House”, «Русская волна». */
export function repeatedQuotations(passages: readonly Passage[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const passage of passages) {
    for (const match of quotationsIn(passage)) {
      const key = nameKey(match[1] ?? '');
      if (seen.has(key) && isNameLike(match[1] ?? '')) repeated.add(key);
      seen.add(key);
    }
  }
  return repeated;
}

const quotations = new WeakMap<Passage, readonly RegExpExecArray[]>();

/** Both exports look for the same marks; a passage is immutable, so one look is enough. */
function quotationsIn(passage: Passage): readonly RegExpExecArray[] {
  const known = quotations.get(passage) ?? [...passage.text.matchAll(QUOTED)];
  quotations.set(passage, known);
  return known;
}

/** Two or three words, in English each with a capital. */
function isNameLike(inner: string): boolean {
  const words = inner.trim().split(/[\s\u00a0]+/u);
  if (words.length < 2 || words.length > 3) return false;
  return isCyrillic(inner) || words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

function readQuoted(
  scene: Scene,
  inner: string,
  start: number,
  after: number,
  repeated: ReadonlySet<string>,
): Candidate | undefined {
  const { tokens, passage } = scene;
  const from = lowerBound(tokens, start);
  const until = lowerBound(tokens, start + inner.length);
  const words = tokens.slice(from, until);
  if (words.length === 0 || words.length > MOST_WORDS || /[.!?,;:]$/u.test(inner)) return undefined;
  const head =
    headBeside(scene, from, until, start, after) ??
    (repeated.has(nameKey(inner)) ? QUOTED_AGAIN : undefined);
  if (head === undefined) return undefined;
  const name = head.type === 'group' && !isCyrillic(inner) ? `${inner} ${head.word}` : inner;
  const range = { start, end: start + inner.length };
  const { type } = head;
  const find = { ...range, passage, type, form: 'name', rule: 'quoted-name', name } as const;
  return { from, until, find };
}

const QUOTED_AGAIN: Head = { type: 'organisation', word: '' };

interface Head {
  readonly type: ActorType;
  readonly word: string;
}

function headBeside(
  scene: Scene,
  from: number,
  until: number,
  start: number,
  after: number,
): Head | undefined {
  const { tokens } = scene;
  const before = tokens[from - 1];
  const next = tokens[until];
  if (before !== undefined && start - before.end <= REACH) {
    const head = headOf(before);
    if (head !== undefined) return head;
  }
  return next !== undefined && next.start - after <= 1 ? headOf(next) : undefined;
}

function headOf({ text }: Token): Head | undefined {
  const word = text.toLowerCase();
  if (ENGLISH_HEADS.group.has(word) || RUSSIAN_HEADS.group.has(word))
    return { type: 'group', word };
  return QUOTED_HEADS.has(word) ? { type: 'organisation', word } : undefined;
}

/** The first token that begins at or after a place. */
function lowerBound(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
