import type { OrderRelation } from '../../model/order.ts';
import type { Range } from '../../model/records.ts';
import type { Sentence, Word } from '../../parse/sentence.ts';
import type { OrderBook, OrderEnd, OrderScene } from './book.ts';
import { eventAt, phraseAt } from './english-ends.ts';
import { childrenOf } from '../../parse/tree.ts';
import { datedTreeOf, isPast, isUnreal } from './english-tree.ts';
import type { DatedTree } from './english-tree.ts';

interface Order {
  readonly relation: OrderRelation;
  readonly rule: string;
}

/** Words before a noun, and before a clause. */
const LINKS: ReadonlyMap<string, OrderRelation> = new Map([
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['during', 'during'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['prior to', 'before'],
  ['while', 'overlaps'],
]);

/** Adverbs that begin a sentence and point to the one before. */
const ADVERBS: ReadonlyMap<string, OrderRelation> = new Map([
  ['then', 'after'],
  ['subsequently', 'after'],
  ['afterwards', 'after'],
  ['afterward', 'after'],
  ['thereafter', 'after'],
  ['later', 'after'],
  ['meanwhile', 'overlaps'],
  ['simultaneously', 'overlaps'],
  ['earlier', 'before'],
  ['previously', 'before'],
  ['beforehand', 'before'],
]);

/** The order that an English passage states, read off its trees. */
export function findEnglishOrder(
  { passage, dates, sentences }: OrderScene & { readonly sentences: readonly Sentence[] },
  book: OrderBook,
): void {
  let before: DatedTree | undefined;
  for (const sentence of sentences) {
    const own = dates.filter(
      ({ span }) => span.start >= sentence.start && span.end <= sentence.end,
    );
    const tree = datedTreeOf(sentence, own);
    for (const at of sentence.words.keys()) {
      const find = linked(tree, at) ?? byTheTime(tree, at) ?? whenHad(tree, at);
      if (find !== undefined) book.add(passage, find);
    }
    const story = before && fromStory(tree, before);
    if (story !== undefined) book.add(passage, story);
    before = tree;
  }
}

interface Find extends Order {
  readonly from: OrderEnd;
  readonly to: OrderEnd;
  readonly words: Range;
  readonly certainty?: 'likely';
}

/** “before”, “prior to”, “on the eve of” with what they govern, and the clause they belong to. */
function linked(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const link = linkAt(words, at);
  if (link === undefined) return undefined;
  const governed = words[link.governed];
  const head = governed?.head ?? -1;
  if (governed === undefined || words[head] === undefined) return undefined;
  const isClause = governed.relation.startsWith('advcl');
  if (!isClause && !governed.relation.startsWith('obl')) return undefined;
  if (!isTold(tree, head, link.word)) return undefined;
  const to = isClause
    ? clauseEnd(tree, link.governed, link.word)
    : phraseAt(tree, link.governed, link.end);
  if (to === undefined || (link.word === 'while' && !isClause)) return undefined;
  if (link.word === 'since' && isClause && !isPerfect(tree, head)) return undefined;
  const inside = subtreeRange(tree, link.governed, link.start);
  const from = eventAt(tree, head, inside);
  const relation = LINKS.get(link.word) ?? 'before';
  const rule = `${link.word.replaceAll(' ', '-')}-${isClause ? 'clause' : 'phrase'}`;
  return { from, relation, to, words: { start: link.start, end: link.end }, rule };
}

interface Link extends Range {
  readonly word: string;
  /** The word it governs. */
  readonly governed: number;
}

function linkAt(words: readonly Word[], at: number): Link | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const form = word.form.toLowerCase();
  const { start, end, head, relation } = word;
  const next = words[at + 1];
  if (form === 'prior' && next?.form.toLowerCase() === 'to') {
    const governed = next.relation === 'fixed' ? head : next.head;
    return { word: 'prior to', start, end: next.end, governed: governed === at ? head : governed };
  }
  if (form === 'eve' && next?.form.toLowerCase() === 'of') return eveAt(words, at);
  if (!LINKS.has(form)) return undefined;
  return relation === 'case' || relation === 'mark'
    ? { word: form, start, end, governed: head }
    : undefined;
}

/** “on the eve of the vote”: what hangs on “eve” is the vote; the clause is that of “eve”. */
function eveAt(words: readonly Word[], at: number): Link | undefined {
  const of = words[at + 1];
  const on = words.slice(Math.max(0, at - 2), at).find(({ form }) => form.toLowerCase() === 'on');
  return on && of ? { word: 'eve', start: on.start, end: of.end, governed: at } : undefined;
}

/** The clause tells something that was, and says it for itself. */
function isTold(tree: DatedTree, head: number, link: string): boolean {
  if (isUnreal(tree, head)) return false;
  if (link === 'since') return isPast(tree, head) || isPerfect(tree, head);
  if (link === 'until' || link === 'till') return isPast(tree, head) && lasts(tree, head);
  return isPast(tree, head);
}

/** “Extended the deadline until May” was over at once; only what lasts ends when its “until” comes. */
function lasts(tree: DatedTree, at: number): boolean {
  const lemma = tree.sentence.words[at]?.lemma ?? '';
  return LASTING.has(lemma) || childrenOf(tree, at).some(({ relation }) => relation === 'cop');
}

const LASTING: ReadonlySet<string> = new Set(
  (
    'continue endure fight govern hold keep last lead live occupy persist reign remain rule serve stand stay survive ' +
    'wait work'
  ).split(' '),
);

function isPerfect(tree: DatedTree, at: number): boolean {
  return childrenOf(tree, at).some(
    ({ relation, lemma }) => relation.startsWith('aux') && lemma === 'have',
  );
}

function clauseEnd(tree: DatedTree, at: number, link: string): OrderEnd | undefined {
  const word = tree.sentence.words[at];
  const gerund = word?.form.toLowerCase().endsWith('ing') === true && link !== 'while';
  if (isUnreal(tree, at) || (!gerund && !isPast(tree, at))) return undefined;
  return eventAt(tree, at);
}

function subtreeRange({ last, sentence: { words } }: DatedTree, at: number, start: number): Range {
  return { start, end: words[last[at] ?? at]?.end ?? start };
}

/** “By the time they came, it had been burned”. */
function byTheTime(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const [by, the, time] = [words[at], words[at + 1], words[at + 2]];
  if (by?.form.toLowerCase() !== 'by' || the?.form !== 'the' || time?.form !== 'time')
    return undefined;
  const clause = words.findIndex(
    ({ head, relation }) => head === at + 2 && /^(?:acl|advcl)/u.test(relation),
  );
  const head = time.head;
  if (clause === -1 || words[head] === undefined || !isTold(tree, head, 'by')) return undefined;
  const to = clauseEnd(tree, clause, 'by');
  const inside = subtreeRange(tree, at + 2, by.start);
  return (
    to && {
      from: eventAt(tree, head, inside),
      relation: 'before',
      to,
      words: { start: by.start, end: time.end },
      rule: 'by-the-time',
    }
  );
}

/** “When the police came, he had fled”: the tense alone says which was first. */
function whenHad(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const when = words[at];
  if (when?.form.toLowerCase() !== 'when') return undefined;
  const clause = when.head;
  const head = words[clause]?.head ?? -1;
  if (at > 1 || !words[clause]?.relation.startsWith('advcl') || words[head] === undefined)
    return undefined;
  const had = childrenOf(tree, head).some(
    ({ relation, form }) => relation.startsWith('aux') && form.toLowerCase() === 'had',
  );
  const inClause = childrenOf(tree, clause).some(({ form }) => form.toLowerCase() === 'had');
  if (!had || inClause || isUnreal(tree, head)) return undefined;
  const to = clauseEnd(tree, clause, 'when');
  const inside = subtreeRange(tree, clause, when.start);
  return (
    to && {
      from: eventAt(tree, head, inside),
      relation: 'before',
      to,
      words: when,
      rule: 'had-when',
    }
  );
}

/** “Subsequently, …” and “After that, …” point to the sentence before. */
function fromStory(tree: DatedTree, before: DatedTree): Find | undefined {
  const { words } = tree.sentence;
  const [first, second] = words;
  if (reports(tree) || reports(before)) return undefined;
  const form = first?.form.toLowerCase() ?? '';
  const [root, former] = [tree.root, before.root];
  if (first === undefined || !isPast(tree, root) || !isPast(before, former)) return undefined;
  if (isUnreal(tree, root) || isUnreal(before, former)) return undefined;
  const [from, to] = [eventAt(tree, root), eventAt(before, former)];
  const relation = ADVERBS.get(form);
  if (
    relation !== undefined &&
    !DATES.test(second?.form ?? '') &&
    first.head === root &&
    first.relation.startsWith('advmod')
  ) {
    return { from, relation, to, words: first, rule: `story-${form}`, certainty: 'likely' };
  }
  const points = /^(?:that|this)$/u.test(second?.form ?? '') && second?.head === root;
  if ((form !== 'after' && form !== 'before') || !points || second === undefined) return undefined;
  return {
    from,
    relation: form,
    to,
    words: { start: first.start, end: second.end },
    rule: `${form}-that`,
  };
}

/** What is said is told when the story is; when it was said, the story's order does not tell. */
function reports({ root, sentence }: DatedTree): boolean {
  return REPORTS.has(sentence.words[root]?.lemma ?? '');
}

const REPORTS: ReadonlySet<string> = new Set(
  'add argue believe claim declare deny explain insist note report say suggest tell think warn write'.split(
    ' ',
  ),
);

/** “Earlier this year” is a date of its own. */
const DATES = /^(?:this|that|in|on|last)$/u;
