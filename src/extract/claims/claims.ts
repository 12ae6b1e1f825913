import { makeId } from '../../model/id.ts';
import type { ChainLink, Claim, Range, Span } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { READER_VERSION } from '../../model/version.ts';
import type { Word } from '../../parse/sentence.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { findCertainty } from '../certainty/cues.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import { scaleIn } from '../certainty/scale.ts';
import type { Scale } from '../certainty/scale.ts';
import type { Story, StorySentence } from '../story.ts';
import type { Attribution, ClaimOptions, Stretch } from './attribution.ts';
import { authorLink, linksOf } from './chain.ts';
import { findAttributions } from './find-attributions.ts';
import { hedgedBy } from './hedges.ts';
import type { Hedged } from './hedges.ts';
import { cueLexicon } from './lexicon.ts';
import type { CueLexicon } from './lexicon.ts';
import { enclosing, relays } from './nesting.ts';
import { sourcesBehind } from './notes.ts';

/**
 * What a document's body puts forward through somebody, and what its author puts forward with a hedge; in reading order.
 * A flat statement of the author is no claim of its own. Pure; linear in the text.
 */
export function findClaims(story: Story, options: ClaimOptions = {}): readonly Claim[] {
  const lexicon = cueLexicon(story.language);
  if (lexicon === undefined) return [];
  const attributions = findAttributions(story);
  const desk = deskOf(story, lexicon, attributions);
  const wide = options.breadth === 'attributions';
  const said = attributions
    .filter((one) => wide || (one.claims && saysSomething(one) && !isHedge(one, desk)))
    .flatMap((one) => claimsOf(one, desk));
  const hedged = hedgedBy(
    story,
    attributions.filter((one) => !isHedge(one, desk)),
    (sentence) => desk.cues(sentence),
  ).map((one) => authorsClaim(one, desk));
  return withoutTwins([...said, ...hedged]).toSorted(inReadingOrder(story));
}

/** A mere “this”, “them all” or “questioned”, or a name alone, says nothing that could be read alone. */
function saysSomething({ sentence, content, quoted, rule }: Attribution): boolean {
  if (content.some((stretch) => !isInSentence(sentence, stretch))) return true;
  if (quoted && !rule.startsWith('show ')) return true;
  const words = sentence.tree.words.filter(
    ({ start, end, tag }) =>
      tag !== 'PUNCT' && content.some((stretch) => stretch.start <= start && end <= stretch.end),
  );
  if (!quoted && isLeftOpen(words, rule)) return false;
  const telling = words.filter(({ tag }) => TELLING.has(tag));
  if (telling.length === 0) return false;
  if (rule.endsWith(' ppred') && (content.length === 1 || isNickname(content))) return false;
  if (rule.endsWith(' obj') && telling.every(({ tag }) => tag === 'PROPN')) return false;
  if (quoted) return words.length > 3;
  if (isBareNoun(words, rule)) return false;
  if (rule.startsWith('seem ') && words[0]?.features['PronType'] === 'Rel') return false;
  return words.length > 1 || /^(?:NOUN|PROPN)$/u.test(telling[0]?.tag ?? '');
}

/** “Warned of the consequences”: not said of what. What somebody is accused of, or denies, is told by its noun alone. */
function isBareNoun(words: readonly Word[], rule: string): boolean {
  if (/^(?:accuse|deny|dismiss|hold) /u.test(rule)) return false;
  return (
    / (?:obj|of|about|to|at|for|on)$/u.test(rule) &&
    words.filter(({ tag }) => tag !== 'DET').length === 1
  );
}

/** “Did not say whether he left”, “told of how he left”, “knows what it takes”: nothing is put forward. */
function isLeftOpen([first, second]: readonly Word[], rule: string): boolean {
  if (first === undefined || !/(?:clause|of|about)$/u.test(rule)) return false;
  const asked = /^(?:of|about|on|with)$/iu.test(first.form) ? second : first;
  const form = asked?.form.toLowerCase() ?? '';
  if (first.tag === 'ADP' && /^(?:to|with)$/iu.test(first.form)) return true;
  if (form === 'to') return /^say (?:promise|vow|pledge|swear) /u.test(rule);
  return OPEN.has(form) || (form === 'what' && asked?.features['PronType'] === 'Int');
}

const OPEN: ReadonlySet<string> = new Set(['whether', 'how', 'why', 'who', 'where', 'which']);

/** “Are called ‘the Dispatchers’”. */
function isNickname(content: readonly Stretch[]): boolean {
  const last = content.at(-1);
  return last !== undefined && /^["“„«‘']/u.test(last.passage.text.slice(last.start));
}

const TELLING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** Nobody's “no doubt that”: the author's hedge, which is found as such. */
function isHedge({ sentence, source, cue, rule }: Attribution, desk: Desk): boolean {
  return (
    source === undefined &&
    rule.startsWith('noun ') &&
    desk
      .cues(sentence)
      .some(({ kind, first }) => kind === 'estimative' && isAt(sentence, first, cue))
  );
}

/** What every claim of a document is made with. */
interface Desk {
  readonly story: Story;
  readonly lexicon: CueLexicon;
  readonly author: ChainLink;
  /** Those in whose content an attribution stands, the nearest first. */
  readonly outer: (one: Attribution) => readonly Attribution[];
  readonly relayed: (one: Attribution) => readonly Attribution[];
  readonly scale: Scale;
  readonly cues: (sentence: StorySentence) => readonly CertaintyCue[];
}

function deskOf(story: Story, lexicon: CueLexicon, attributions: readonly Attribution[]): Desk {
  const scale = scaleIn(story);
  return {
    story,
    scale,
    lexicon,
    author: authorLink(story),
    outer: enclosing(attributions),
    relayed: relays(attributions, lexicon),
    cues: ({ tree }) => findCertainty(tree, scale),
  };
}

function claimsOf(one: Attribution, desk: Desk): readonly Claim[] {
  const whole =
    one.authors === true ||
    /^adverb | (?:pto|pas|ppred)$/u.test(one.rule) ||
    (!isRow(one) && isInserted(one));
  const main = whole ? hullOf(one) : mainStretch(one);
  const row = isRow(one);
  const further = one.content.filter(
    (stretch) => stretch !== main && (row || !isInSentence(one.sentence, stretch)),
  );
  return [
    ...(main === undefined ? [] : [claimOf(one, main, one.rule, desk)]),
    ...further.map((stretch) => claimOf(one, stretch, `${one.rule}, continued`, desk)),
  ];
}

/** “That P; that Q; and that R”: each is a claim. */
function isRow({ content, rule, quoted, sentence }: Attribution): boolean {
  if (quoted || content.length < 2 || !/ (?:obj)?clause$/u.test(rule)) return false;
  const [first] = content;
  const last = sentence.passage.text.slice(first?.end).trimStart();
  return last.startsWith(';');
}

/** In characters. */
const LONGEST_INSERTION = 80;

/** “The harvest, the governor said, was bad”: either part alone says nothing. */
function isInserted({ sentence, content, quoted }: Attribution): boolean {
  const [first, second, ...others] = content.filter((part) => isInSentence(sentence, part));
  if (first === undefined || second === undefined || others.length > 0 || quoted) return false;
  return second.start - first.end <= LONGEST_INSERTION;
}

function isInSentence({ passage, tree }: StorySentence, stretch: Stretch): boolean {
  const { start, end } = tree.sentence;
  return stretch.passage.id === passage.id && stretch.start < end && stretch.end > start;
}

/** What somebody “seems to” do, with who does it and what it seems by. */
function hullOf(one: Attribution): Stretch | undefined {
  const own = one.content.filter((stretch) => isInSentence(one.sentence, stretch));
  const [first] = own;
  if (first === undefined) return mainStretch(one);
  return {
    passage: first.passage,
    start: Math.min(...own.map(({ start }) => start)),
    end: Math.max(...own.map(({ end }) => end)),
  };
}

/** Of a content in parts, the one with the word that the rest hangs on, else the longest. */
function mainStretch({ sentence, content, head }: Attribution): Stretch | undefined {
  const word = head === undefined ? undefined : sentence.tree.words[head];
  const own = content.filter((stretch) => isInSentence(sentence, stretch));
  return (
    own.find(({ start, end }) => word !== undefined && start <= word.start && word.end <= end) ??
    (own.length > 0 ? own : content).toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  );
}

/** Without the “that” which joins it to its verb, or the “and” before it. */
function withoutThat({ tree }: StorySentence, stretch: Stretch): Stretch {
  const at = tree.words.findIndex(({ start }) => start === stretch.start);
  if (tree.words[at]?.tag === 'CCONJ' && JOINTS.has(tree.words[at]?.form.toLowerCase() ?? '')) {
    const start = tree.words[at + 1]?.start ?? stretch.end;
    return start < stretch.end ? { ...stretch, start } : stretch;
  }
  const joined =
    JOINING.has(tree.words[at]?.form.toLowerCase() ?? '') &&
    !/^(?:det|nsubj)/u.test(tree.words[at]?.relation ?? '');
  const start = joined ? (tree.words[at + 1]?.start ?? stretch.start) : stretch.start;
  return start < stretch.end ? { ...stretch, start } : stretch;
}

const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'so']);
const JOINING: ReadonlySet<string> = new Set(['that', 'whether']);

/** “Accused | them of | espionage”: a pronoun tells nobody of whom it is said. */
function withoutWhom(one: Attribution, stretch: Stretch): Stretch {
  if (!one.rule.startsWith('accuse ')) return stretch;
  const { words } = one.sentence.tree;
  const at = words.findIndex(({ start }) => start === stretch.start);
  const [whom, preposition, next] = [words[at], words[at + 1], words[at + 2]];
  const pronoun = whom?.tag === 'PRON' && whom.features['PronType'] === 'Prs';
  const joined = preposition?.tag === 'ADP' || preposition?.tag === 'SCONJ';
  if (!pronoun || !joined || next === undefined || next.start >= stretch.end) return stretch;
  return { ...stretch, start: next.start };
}

function claimOf(one: Attribution, told: Stretch, rule: string, desk: Desk): Claim {
  const stretch = isInSentence(one.sentence, told)
    ? withoutWhom(one, withoutThat(one.sentence, told))
    : told;
  const { passage } = stretch;
  const { certainty, polarity } = howSurely(one, stretch, desk);
  const links = [one, ...desk.outer(one)].flatMap((each) =>
    linksOf(each, desk.relayed(each), desk.story, desk.lexicon),
  );
  return {
    kind: 'claim',
    id: makeId('claim', passage.id, stretch.start, stretch.end, one.cue.start, rule),
    span: spanOf(passage, stretch.start, stretch.end),
    cue: cueSpan(one),
    chain: [...withoutRepeats(links), desk.author],
    certainty,
    polarity,
    sources: sourcesOf(one, stretch, desk.story),
    about: [],
    by: { reader: 'claims', version: READER_VERSION, rule },
    standing: 'proposed',
  };
}

/** “He came, three diplomats told us, to announce that …”: they stand in the chain once. */
function withoutRepeats(links: readonly ChainLink[]): readonly ChainLink[] {
  return links.filter(
    ({ words }, at) =>
      words === undefined ||
      !links
        .slice(0, at)
        .some((one) => one.words?.passage === words.passage && one.words.start === words.start),
  );
}

/** Without the colon that leads to a quotation. */
function cueSpan({ sentence: { passage }, cue: { start, end } }: Attribution): Span {
  const words = passage.text.slice(start, end).replace(/\s*:$/u, '');
  return words === '' ? spanOf(passage, start, end) : spanOf(passage, start, start + words.length);
}

function sourcesOf({ sentence, cue }: Attribution, stretch: Stretch, story: Story) {
  const { end } = sentence.tree.sentence;
  const same = stretch.passage.id === sentence.passage.id;
  const from = same && stretch.end <= end ? stretch.end : cue.end;
  const own = sourcesBehind(story, sentence.passage, from, Math.max(end, same ? stretch.end : 0));
  return own.length > 0 || same
    ? own
    : sourcesBehind(story, stretch.passage, stretch.end, stretch.end);
}

function howSurely(
  { sentence, head, denies, cue }: Attribution,
  stretch: Stretch,
  desk: Desk,
): Pick<Claim, 'certainty' | 'polarity'> {
  const cues = desk.cues(sentence);
  const inside = head !== undefined && isInSentence(sentence, stretch);
  const at = inside ? head : sentence.tree.root;
  const { polarity, ...certainty } = certaintyOf(sentence.tree, inside ? cues : [], at, desk.scale);
  const told = cues.some(({ kind, first }) => kind === 'denial' && isAt(sentence, first, cue));
  if (!denies || told) return { certainty, polarity };
  return { certainty, polarity: polarity === 'asserts' ? 'denies' : 'asserts' };
}

function isAt({ tree }: StorySentence, word: number, { start, end }: Range): boolean {
  const place = tree.words[word]?.start ?? -1;
  return place >= start && place < end;
}

/** The author's own words, hedged. */
function authorsClaim({ sentence, cue, range: told, head, rule }: Hedged, desk: Desk): Claim {
  const { passage, tree } = sentence;
  const range = withoutThat(sentence, { passage, ...told });
  const { polarity, ...certainty } = certaintyOf(tree, desk.cues(sentence), head, desk.scale);
  return {
    kind: 'claim',
    id: makeId('claim', passage.id, range.start, range.end, cue.start, rule),
    span: spanOf(passage, range.start, range.end),
    cue: spanOf(passage, cue.start, cue.end),
    chain: [desk.author],
    certainty,
    polarity,
    sources: sourcesBehind(desk.story, passage, range.end, tree.sentence.end),
    about: [],
    by: { reader: 'claims', version: READER_VERSION, rule },
    standing: 'proposed',
  };
}

function withoutTwins(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

function inReadingOrder({ sentences }: Story): (a: Claim, b: Claim) => number {
  const order = new Map(sentences.map(({ passage }) => [passage.id, passage.order]));
  const place = ({ span }: Claim): number => order.get(span.passage) ?? 0;
  return (a, b) => place(a) - place(b) || a.span.start - b.span.start || b.span.end - a.span.end;
}
