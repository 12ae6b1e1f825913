import type { OrderRelation } from '../../model/order.ts';
import type { Range } from '../../model/records.ts';
import type { Sentence, Word } from '../../parse/sentence.ts';
import type { OrderBook, OrderEnd, OrderScene } from './book.ts';
import { eventAt, NOUN_LINKS, phraseAt } from './english-ends.ts';
import { withinSentence } from './english-within.ts';
import type { Find } from './english-within.ts';
import { childrenOf } from '../../parse/tree.ts';
import { datedTreeOf, isPast, isUnreal } from './english-tree.ts';
import type { DatedTree } from './english-tree.ts';

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
  ['amid', 'overlaps'],
  ['once', 'after'],
  ['upon', 'after'],
  ['as soon as', 'after'],
  ['ahead of', 'before'],
  ['eve', 'before'],
  ['wake', 'after'],
  ['aftermath', 'after'],
  ['heels', 'after'],
]);

/** Words that lead a clause only, and words that lead a noun only. */
const CLAUSE_ONLY: ReadonlySet<string> = new Set(['while', 'once', 'as soon as']);
const NOUN_ONLY: ReadonlySet<string> = new Set(['amid', 'ahead of', ...NOUN_LINKS]);

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
      const find =
        linked(tree, at) ?? byTheTime(tree, at) ?? whenHad(tree, at) ?? withinSentence(tree, at);
      if (find !== undefined) book.add(passage, find);
    }
    const story = before && fromStory(tree, before);
    if (story !== undefined) book.add(passage, story);
    before = tree;
  }
}

/** “before”, “prior to”, “on the eve of” with what they govern, and the clause they belong to. */
function linked(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const found = linkAt(words, at);
  if (found === undefined || words[at + 1]?.form === 'which') return undefined;
  const link = { ...found, governed: clauseBehind(tree, found.governed) ?? found.governed };
  const governed = words[link.governed];
  const head = clauseOver(words, link.governed, at);
  if (governed === undefined || words[head] === undefined) return undefined;
  const isClause = governed.relation.startsWith('advcl');
  if (!isClause && !isTimeOf(words, link.governed, at)) return undefined;
  if (isClause ? NOUN_ONLY.has(link.word) : CLAUSE_ONLY.has(link.word)) return undefined;
  if (!isTold(tree, head, link.word)) return undefined;
  const to = isClause
    ? clauseEnd(tree, link.governed, link.word)
    : phraseAt(tree, link.governed, link.end);
  if (to === undefined) return undefined;
  if (link.word === 'since' && isClause && !isPerfect(tree, head)) return undefined;
  const inside = subtreeRange(tree, link.governed, link.start);
  const from = happeningOf(tree, head) ?? eventAt(tree, head, inside);
  const relation = LINKS.get(link.word) ?? 'before';
  const rule = `${link.word.replaceAll(' ', '-')}-${isClause ? 'clause' : 'phrase'}`;
  return { from, relation, to, words: { start: link.start, end: link.end }, rule };
}

/**
 * “After Karvia left, …”: a tree may hang the word that leads the clause on its subject, and the subject on what the whole
 * clause hangs on. The verb of the clause, where it stands right behind such a noun.
 */
function clauseBehind({ sentence: { words }, last }: DatedTree, noun: number): number | undefined {
  const { tag, relation = '', head = -1 } = words[noun] ?? {};
  if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'PRON') return undefined;
  const isSubject = relation.startsWith('nsubj') && noun < head;
  if (isSubject) return words[head]?.relation === 'advcl' ? head : undefined;
  if (!relation.startsWith('obl') || tag === 'PRON') return undefined;
  const verb = words.findIndex(
    (word, at) =>
      at > noun &&
      word.head === head &&
      word.relation === 'advcl' &&
      word.features['VerbForm'] === 'Fin',
  );
  if (
    verb === -1 ||
    words.some(({ head: own, relation: as }) => own === verb && /^(?:nsubj|mark)/u.test(as))
  )
    return undefined;
  const first = words.findIndex(({ head: own }, at) => own === verb && at > noun);
  const behind = (last[noun] ?? noun) + 1;
  return behind === verb || (first !== -1 && behind === Math.min(first, verb)) ? verb : undefined;
}

const LENGTHS: ReadonlySet<string> = new Set('minute hour day week month year'.split(' '));

/** “The day after the vote he left”, “ahead of the vote”: the noun hangs on a word that hangs on the clause. */
function clauseOver(words: readonly Word[], governed: number, link: number): number {
  const head = words[governed]?.head ?? -1;
  const between = words[head];
  const isBetween = head === link || (between !== undefined && isLength(words, governed, head));
  return isBetween ? (between?.head ?? -1) : head;
}

function isLength(words: readonly Word[], governed: number, head: number): boolean {
  const [one, between] = [words[governed], words[head]];
  return (
    one?.relation.startsWith('nmod') === true &&
    between !== undefined &&
    LENGTHS.has(between.lemma.toLowerCase()) &&
    between.relation.startsWith('obl')
  );
}

function isTimeOf(words: readonly Word[], governed: number, link: number): boolean {
  const { relation = '', head = -1 } = words[governed] ?? {};
  return relation.startsWith('obl') || isLength(words, governed, head) || head === link;
}

/** “The vote came a day after the raid”: what came is the vote. */
function happeningOf(tree: DatedTree, head: number): OrderEnd | undefined {
  const { words } = tree.sentence;
  if (!HAPPENS.has(words[head]?.lemma ?? '')) return undefined;
  const subject = words.findIndex(
    (word) => word.head === head && word.relation.startsWith('nsubj'),
  );
  return subject === -1 ? undefined : phraseAt(tree, subject, -1);
}

const HAPPENS: ReadonlySet<string> = new Set(
  'come occur happen begin start erupt break follow end'.split(' '),
);

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
  if (NOUN_LINKS.has(form)) return next?.form === 'of' ? nounLinkAt(words, at) : undefined;
  if (form === 'ahead' && next?.form === 'of')
    return {
      word: 'ahead of',
      start,
      end: next.end,
      governed: next.relation === 'case' ? next.head : head,
    };
  if (form === 'soon') return asSoonAs(words, at);
  if (!LINKS.has(form)) return undefined;
  return relation === 'case' || relation === 'mark'
    ? { word: form, start, end, governed: head }
    : undefined;
}

/** “on the eve of the vote”, “in the wake of the raid”: what hangs on the noun is what it was before or after. */
function nounLinkAt(words: readonly Word[], at: number): Link | undefined {
  const [noun, of] = [words[at], words[at + 1]];
  const before = words.slice(Math.max(0, at - 2), at);
  const first = before.find(({ form }) => /^(?:on|in)$/iu.test(form));
  const word = noun?.form.toLowerCase() ?? '';
  return first && of ? { word, start: first.start, end: of.end, governed: at } : undefined;
}

function asSoonAs(words: readonly Word[], at: number): Link | undefined {
  const [first, second] = [words[at - 1], words[at + 1]];
  if (first?.form.toLowerCase() !== 'as' || second?.form !== 'as') return undefined;
  const governed = second.head === at ? first.head : second.head;
  return { word: 'as soon as', start: first.start, end: second.end, governed };
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
  const isPassive = childrenOf(tree, at).some(({ form }) => /^(?:be|hav)ing$/u.test(form));
  const ing = isPassive || word?.form.toLowerCase().endsWith('ing') === true;
  const gerund = ing && !CLAUSE_ONLY.has(link);
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
