import type { DateMention } from '../../model/records.ts';
import type { Placed } from '../story.ts';
import { behindRank } from './parties.ts';
import { readOffice } from './office-phrase.ts';
import type { Descriptor } from './phrases.ts';
import { readNp } from './noun-phrase.ts';
import { behindChain } from './bearer-behind.ts';
import { officeAt, relationsAt } from './words.ts';
import { beforeBracket, behindBracket, namedFrom, namedUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** A descriptor with the one that the words beside it say it is of. */
export interface Borne {
  readonly descriptor: Descriptor;
  readonly bearer: Party;
  readonly rule: 'title' | 'apposition';
  readonly dates: readonly Placed<DateMention>[];
  /** “Formerly”, “now” before it. */
  readonly when?: 'former' | 'current' | undefined;
}

/** Titles and appositions. */
export function findBorne(scene: Scene, all: readonly Descriptor[]): readonly Borne[] {
  const found: Borne[] = [];
  const descriptors = all.filter((one) => one.kind === 'office' || one.plural !== true);
  for (const descriptor of descriptors) {
    const bearer = titled(scene, descriptor);
    if (bearer !== undefined) found.push({ descriptor, bearer, rule: 'title', dates: [] });
  }
  const borne = new Set(found.map(({ descriptor }) => descriptor));
  const top = outermost(descriptors);
  for (const chain of chainsOf(scene, top)) {
    const free = chain.filter(({ descriptor }) => !borne.has(descriptor));
    if (free.length === 0) continue;
    const bearer = bearerOf(scene, chain, borne);
    if (bearer === undefined) continue;
    for (const { descriptor, dates, when } of free)
      found.push({ descriptor, bearer, rule: 'apposition', dates, when });
  }
  found.push(
    ...apposedWithin(scene, descriptors),
    ...withAs(scene, descriptors),
    ...identified(scene, descriptors),
  );
  return found;
}

const BEING = new Set(['is', 'was', 'remains']);
const ENDS = new Set([',', '.', ';', ':', ')', '–', '—', '”']);

/** “Whose brother is X”, “her patron was X.”. */
function identified(scene: Scene, descriptors: readonly Descriptor[]): readonly Borne[] {
  return descriptors.flatMap((descriptor): readonly Borne[] => {
    const { kind, end, pointing } = descriptor;
    if (kind === 'office' && (descriptor.first > 0 || pointing !== 'definite')) return [];
    const isThen = scene.keys.slice(end, end + 3).join(' ') === 'at the time';
    const being = isThen ? end + 3 : end;
    if (pointing === 'indefinite' || !BEING.has(scene.keys[being] ?? '')) return [];
    const isKnown = kind === 'relation' && descriptor.others.length > 0;
    const bearer = namedFrom(scene, isKnown ? behindTitles(scene, being + 1) : being + 1);
    const behind = scene.keys[bearer?.end ?? 0];
    if (bearer === undefined || (behind !== undefined && !ENDS.has(behind))) return [];
    const when = scene.keys[being] === 'was' || kind === 'relation' ? undefined : 'current';
    return [{ descriptor, bearer, rule: 'apposition', dates: [], when }];
  });
}

/** Behind “the senator” and “the head of the council,” before a name. */
function behindTitles(scene: Scene, from: number): number {
  const { keys } = scene;
  let at = keys[from] === 'the' ? from + 1 : from;
  if (/^(?:former|late|then|current)$/u.test(keys[at] ?? '')) at += 1;
  const office = readOffice(scene, at);
  if (office === undefined)
    return at > from && namedFrom(scene, at + 1) !== undefined ? at + 1 : from;
  return keys[office.end] === ',' ? office.end + 1 : office.end;
}

/** “With X as foreign minister”. */
function withAs(scene: Scene, descriptors: readonly Descriptor[]): readonly Borne[] {
  return descriptors.flatMap((descriptor): readonly Borne[] => {
    const { first, kind } = descriptor;
    if (kind !== 'office' || scene.keys[first - 1] !== 'as') return [];
    const bearer = namedUntil(scene, first - 1);
    const isWith = bearer !== undefined && scene.keys[bearer.first - 1] === 'with';
    return isWith ? [{ descriptor, bearer, rule: 'apposition', dates: [] }] : [];
  });
}

/** “An ally of the speaker, X”, “married to the speaker, X”: the name behind a definite office amid something else. */
function apposedWithin(scene: Scene, descriptors: readonly Descriptor[]): readonly Borne[] {
  return descriptors.flatMap((descriptor): readonly Borne[] => {
    const outer = descriptors.find(
      (one) =>
        one !== descriptor &&
        one.kind === 'relation' &&
        one.first < descriptor.first &&
        one.end > descriptor.end,
    );
    if (descriptor.kind !== 'office' || outer?.kind !== 'relation') return [];
    const comma = behindBracket(scene, descriptor.end);
    const bearer = outer.others.find(({ first }) => first === comma + 1);
    if (bearer === undefined || scene.keys[comma] !== ',') return [];
    return [{ descriptor, bearer, rule: 'apposition', dates: [] }];
  });
}

/** “Foreign minister X”, “his brother X”. */
export function titled(
  scene: Scene,
  { kind, end, first, noun, nounEnd }: Descriptor,
): Party | undefined {
  if (kind === 'relation' && end > nounEnd) return undefined;
  // “A President Harrow” is one that might be.
  const isSupposed =
    kind === 'office' &&
    scene.keys[first] === 'a' &&
    first === noun - 1 &&
    scene.words[noun]?.tag === 'PROPN';
  if (isSupposed) return undefined;
  const bracket = behindBracket(scene, end);
  const isRank = kind === 'office' && bracket === end;
  const at = isRank ? behindRank(scene, bracket) : bracket;
  const party = namedFrom(scene, at);
  return party !== undefined && scene.keys[at - 1] !== ',' ? party : undefined;
}

/** Those that stand in no other. */
function outermost(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  const top: Descriptor[] = [];
  for (const one of descriptors) {
    const outer = top.at(-1);
    const isInside = outer !== undefined && one.end <= outer.end;
    const isSame = isInside && one.noun === outer.noun;
    if (!isInside || isSame) top.push(one);
  }
  return top;
}

interface Link {
  readonly descriptor: Descriptor;
  readonly dates: readonly Placed<DateMention>[];
  /** “Formerly”, “now” before it. */
  readonly when?: 'former' | 'current' | undefined;
}

/** Descriptors that follow each other with nothing but commas, “and”, “then” and dates between. */
function chainsOf(scene: Scene, top: readonly Descriptor[]): readonly (readonly Link[])[] {
  const chains: Link[][] = [];
  let before: Descriptor | undefined;
  for (const descriptor of top) {
    const dates = datesBeside(scene, descriptor);
    const when = whenBeside(scene, descriptor.first);
    const last = chains.at(-1);
    const isNext =
      before !== undefined &&
      (descriptor.noun === before.noun ||
        (descriptor.first > before.end - 1 && isGap(scene, before.end, descriptor.first)));
    if (isNext && last !== undefined) last.push({ descriptor, dates, when });
    else chains.push([{ descriptor, dates, when }]);
    if (before === undefined || descriptor.end > before.end || !isNext) before = descriptor;
  }
  return chains;
}

/** “Formerly chairman”, “now chairman”. */
function whenBeside({ keys }: Scene, first: number): 'former' | 'current' | undefined {
  const key = keys[first - 1] ?? '';
  if (key === 'formerly' || key === 'once' || key === 'previously') return 'former';
  if (key === 'then' && keys[first - 2] === 'until') return 'former';
  if (key === 'recently' && keys[first - 2] === 'until') return 'former';
  return key === 'now' || key === 'currently' ? 'current' : undefined;
}

const MOST_IN_GAP = 8;

function isGap(scene: Scene, from: number, until: number): boolean {
  if (until < from || until - from > MOST_IN_GAP + MOST_IN_EPITHET) return false;
  let joints = 0;
  let passed = 0;
  for (let at = from; at < until; at += 1) {
    const behind = behindEpithet(scene, at);
    if (behind > at && joints > 0) {
      passed += behind - at;
      at = behind - 1;
      continue;
    }
    if (at - from - passed > MOST_IN_GAP) return false;
    const key = scene.keys[at] ?? '';
    const isListed =
      key === ';' && scene.keys.lastIndexOf('(', from) > scene.keys.lastIndexOf(')', from);
    if (key === ',' || key === 'and' || key === '(' || isListed) joints += 1;
    else if (!isLinking(scene, at)) return false;
  }
  return joints > 0;
}

const MOST_IN_EPITHET = 10;

/** Behind “the “grey cardinal” of the regime”: what somebody is called among what he is. */
function behindEpithet(scene: Scene, from: number): number {
  const { keys } = scene;
  const open = keys[from] === 'the' || keys[from] === 'a' ? from + 1 : from;
  if (!/^[“«"]$/u.test(keys[open] ?? '')) return from;
  for (let at = open + 2; at < open + 6; at += 1) {
    if (!/^[”»"]$/u.test(keys[at] ?? '')) continue;
    const np = keys[at + 1] === 'of' ? readNp(scene, at + 2) : undefined;
    return np === undefined || np.person !== undefined ? at + 1 : np.end;
  }
  return from;
}

const SAID = new Set([
  'said',
  'reputed',
  'rumoured',
  'rumored',
  'believed',
  'thought',
  'known',
  'reported',
]);

const LINKING = new Set([
  'for',
  'years',
  'decades',
  'long',
  'twice',
  ')',
  'or',
  'but',
  'also',
  'then',
  'later',
  'now',
  'once',
  'formerly',
  'currently',
  'previously',
  'subsequently',
  'as',
  'well',
  'until',
  'since',
  'recently',
  'still',
  'first',
  'by',
  'himself',
  'herself',
  'initially',
  'successively',
  'before',
  'decade',
  ...SAID,
  'reportedly',
  'allegedly',
  'widely',
  'both',
  'at',
  'one',
  'time',
]);

/** “Then”, “for twenty years”, a date: may stand between what is said of one person. */
function isLinking({ keys, dates, words }: Scene, at: number): boolean {
  if (keys[at] === 'to' || keys[at] === 'be')
    return keys[at - 1] === 'to' ? SAID.has(keys[at - 2] ?? '') : keys[at + 1] === 'be';
  if (keys[at] === 'that') return keys[at - 1] === 'before';
  if (keys[at] === 'a') return /^(?:decade|time|while|year)$/u.test(keys[at + 1] ?? '');
  if (keys[at] === 'the') return keys[at - 1] === 'at' && keys[at + 1] === 'time';
  return LINKING.has(keys[at] ?? '') || dates[at] !== undefined || words[at]?.tag === 'NUM';
}

/** A date right behind a descriptor (“chairman since 2018”, “premier, 2012–2016”) or right before it. */
export function datesBeside(
  { dates, keys }: Scene,
  { first, end }: Descriptor,
): readonly Placed<DateMention>[] {
  const found: Placed<DateMention>[] = [];
  const behind = dates[end] ?? dates[end + 1];
  const gap = keys[end] ?? '';
  const isNear = dates[end] !== undefined || gap === ',' || gap === '(' || PREPOSITIONS.has(gap);
  if (behind !== undefined && isNear && !(gap === ',' && !isClosed(keys, behind.end)))
    found.push(behind);
  const before = dates[first - 1];
  if (before !== undefined && before.end === first) found.push(before);
  return found;
}

const PREPOSITIONS = new Set(['in', 'since', 'from', 'until', 'till', 'between', 'during']);

function isClosed(keys: readonly string[], at: number): boolean {
  const key = keys[at];
  return key === undefined || key === ')' || key === ',' || key === ';' || key === '.';
}

/** The name before a chain, or behind it. */
function bearerOf(
  scene: Scene,
  chain: readonly Link[],
  borne: ReadonlySet<Descriptor>,
): Party | undefined {
  const first = chain[0]?.descriptor;
  const last = chain.at(-1)?.descriptor;
  if (first === undefined || last === undefined) return undefined;
  const end = Math.max(...chain.map(({ descriptor }) => descriptor.end));
  const own = chain.find(({ descriptor }) => borne.has(descriptor));
  if (own !== undefined) {
    const isLast = own.descriptor.noun === last.noun;
    const before = beforeChain(scene, first.first);
    if (before !== undefined || !isLast || first.kind === 'office') return undefined;
    const gap = scene.keys.slice(first.end, own.descriptor.first);
    return gap.includes('and') || !gap.includes(',') ? undefined : titled(scene, own.descriptor);
  }
  const before = beforeChain(scene, first.first);
  const behind = behindChain(scene, first, end);
  // “Of X, the former head of the bank, Y”: whose it is cannot be told.
  if (before !== undefined && behind !== undefined) {
    if (!isObject(scene, before)) return before;
    return isDoer(scene, behind) ? behind : undefined;
  }
  if (before !== undefined && isSubjectBehind(scene, before, first)) return undefined;
  const isUnknown = last.kind === 'relation' && last.others.length === 0;
  if (before !== undefined) return isUnknown || isOver(scene, end) ? before : undefined;
  return behind;
}

/** “X, then D”, “X (D)”, “X – D”. */
function beforeChain(scene: Scene, first: number): Party | undefined {
  if (scene.keys[first] === 'whose') return undefined;
  let at = first;
  let marks = 0;
  for (let steps = 0; steps < MOST_IN_GAP; steps += 1) {
    const key = scene.keys[at - 1] ?? '';
    if (MARKS.has(key)) {
      marks += 1;
      at -= 1;
      if (marks > 0) break;
    } else if (isLinking(scene, at - 1)) at -= 1;
    else break;
  }
  if (marks === 0) return undefined;
  return namedUntil(scene, at) ?? namedUntil(scene, beforeBracket(scene, at)) ?? aged(scene, at);
}

const MARKS = new Set([',', '(', '–', '—', ':']);

/** “Mr. Okon, 61, a former minister”. */
function aged(scene: Scene, at: number): Party | undefined {
  const isAge = scene.words[at - 1]?.tag === 'NUM' && scene.keys[at - 2] === ',';
  return isAge ? namedUntil(scene, at - 2) : undefined;
}

const BEHIND = new Set([
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '–',
  '—',
  '”',
  '!',
  '?',
  'who',
  'whose',
  'whom',
  'since',
  'until',
  'till',
  'from',
  'between',
  'during',
  'in',
  'at',
  'under',
  'with',
]);

/** Nothing goes on behind an apposition: “X, the minister said” is none. */
function isOver(scene: Scene, end: number): boolean {
  const at = behindBracket(scene, scene.dates[end]?.end ?? end);
  const key = scene.keys[at];
  if (key === undefined || BEHIND.has(key) || scene.dates[at] !== undefined) return true;
  return key === 'and' && isAnother(scene, at + 1);
}

/** “…and grandfather of”: the apposition goes on, whoever the other is. */
function isAnother({ keys, words }: Scene, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    if (officeAt(keys, at) !== undefined || relationsAt(keys, at).length > 0) return true;
    const tag = words[at]?.tag;
    if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'ADV') return false;
  }
  return false;
}

/** “By order of X, the former head of the bank was arrested”: the phrase begins the clause, and X is of another. */
function isSubjectBehind(scene: Scene, before: Party, { noun, nounEnd }: Descriptor): boolean {
  const { words } = scene;
  const isSubject =
    words[nounEnd - 1]?.relation.startsWith('nsubj') ?? words[noun]?.relation.startsWith('nsubj');
  return isSubject === true && words[before.first - 1]?.tag === 'ADP';
}

/** “…, the then head of the bank, X, was dismissed”: X's, whoever was named before. */
function isDoer({ keys, words }: Scene, { end }: Party): boolean {
  const tag = words[end + 1]?.tag;
  return keys[end] === ',' && (tag === 'AUX' || tag === 'VERB');
}

/** A name behind a preposition or verb: in a list, what stands behind it may be another's. */
function isObject({ words }: Scene, { first }: Party): boolean {
  const tag = words[first - 1]?.tag;
  return first > 0 && tag !== 'PUNCT';
}
