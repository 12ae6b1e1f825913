import type { DateMention, Range } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { Word } from '../../parse/sentence.ts';
import type { OrderEnd } from './book.ts';
import { childrenOf } from '../../parse/tree.ts';
import type { DatedTree } from './english-tree.ts';
import { isEnglishEvent } from './events.ts';

/**
 * What a clause tells, by its head: its one date where it has just one, else its verb. Dates in `outside`, the words
 * that an order word governs, belong to something else.
 */
export function eventAt(tree: DatedTree, at: number, outside?: Range): OrderEnd {
  const own = tree.dates.filter(
    ({ span }) => !(outside && overlap(span, outside)) && clauseOf(tree, span) === at,
  );
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const word = tree.sentence.words[at];
  return { start: word?.start ?? 0, end: word?.end ?? 0, form: 'clause' };
}

const DATING: ReadonlySet<string> = new Set(['on', 'in', 'at', 'of', 'early', 'late']);

/** The head of the clause that a date is the date of; −1 where it stands for itself: “before 2019”, “by May”. */
function clauseOf(tree: DatedTree, span: Range): number {
  const { words } = tree.sentence;
  let at = headOf(words, span);
  const cases = childrenOf(tree, at).filter(({ relation }) => relation === 'case');
  if (cases.some(({ form }) => !DATING.has(form.toLowerCase()))) return -1;
  while (at !== -1 && !isClause(words[at])) at = words[at]?.head ?? -1;
  return at;
}

function headOf(words: readonly Word[], { start, end }: Range): number {
  return words.findIndex(
    (word) => word.start >= start && word.end <= end && !within(words[word.head], { start, end }),
  );
}

function within(word: Word | undefined, { start, end }: Range): boolean {
  return word !== undefined && word.start >= start && word.end <= end;
}

const CLAUSE = /^(?:root|advcl|acl|ccomp|xcomp|csubj|parataxis)/u;

function isClause(word: Word | undefined): boolean {
  return (
    word === undefined ||
    CLAUSE.test(word.relation) ||
    (word.relation === 'conj' && (word.tag === 'VERB' || word.tag === 'AUX'))
  );
}

/** Nouns that put what hangs on them in order: “on the eve of the vote”. */
export const NOUN_LINKS: ReadonlySet<string> = new Set(['eve', 'wake', 'aftermath', 'heels']);

/**
 * What a noun names, by its one date where it has one, else its words; `undefined` where it is nothing that happens.
 * “On the eve of the vote” hangs on “eve”. The words up to `behind` are those of order.
 */
export function phraseAt(tree: DatedTree, at: number, behind: number): OrderEnd | undefined {
  const { words } = tree.sentence;
  if (NOUN_LINKS.has(words[at]?.form.toLowerCase() ?? '')) {
    const of = words.findIndex(({ head, relation }) => head === at && relation.startsWith('nmod'));
    return of === -1 ? undefined : phraseAt(tree, of, behind);
  }
  const word = words[at];
  const range = word && phraseRange(tree, at, behind);
  if (word === undefined || range === undefined) return undefined;
  const dates = tree.dates.filter(({ span }) => overlap(span, range));
  const itself = dates.find(({ span }) => within(word, span));
  if (itself !== undefined) return itself;
  if (!isEvent(tree, word)) return undefined;
  return onlyOne(dates) ?? { ...range, form: 'phrase' };
}

function onlyOne(dates: readonly DateMention[]): DateMention | undefined {
  return dates.length === 1 ? dates[0] : undefined;
}

function isEvent({ sentence: { names } }: DatedTree, word: Word): boolean {
  if (word.tag === 'PROPN')
    return (
      isEnglishEvent(word.form.toLowerCase()) ||
      names.some((name) => name.type === 'event-name' && within(word, name))
    );
  return word.tag === 'NOUN' && isEnglishEvent(word.lemma.toLowerCase());
}

const SKIPPED = /^(?:case|det|punct|mark)/u;

/** A noun's words: not the article and the preposition before it, nor what begins behind a comma or is a clause. */
function phraseRange(tree: DatedTree, at: number, behind: number): Range | undefined {
  const { words } = tree.sentence;
  let first = tree.first[at] ?? at;
  while (
    first < at &&
    (SKIPPED.test(words[first]?.relation ?? '') || (words[first]?.end ?? 0) <= behind)
  )
    first += 1;
  let last = at;
  const end = tree.last[at] ?? at;
  while (
    last < end &&
    !/^[,;:(—–]$/u.test(words[last + 1]?.form ?? ',') &&
    !isRelative(words[last + 1], at)
  )
    last += 1;
  const [from, to] = [words[first], words[last]];
  return from && to && { start: from.start, end: to.end };
}

function isRelative(word: Word | undefined, at: number): boolean {
  return word !== undefined && word.head === at && word.relation.startsWith('acl');
}
