import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { around } from './asides.ts';
import type { Attribution, SpeakerWords, Stretch } from './attribution.ts';
import { isNobodys } from './cue-group.ts';
import type { CueGroup } from './cue-group.ts';
import { quotedContent } from './direct.ts';
import type { CueEntry } from './lexicon.ts';
import { beforeDescription, matched } from './frames.ts';
import type { Match } from './match.ts';
import { isAct, isSign } from './no-claim.ts';
import { placeOf, whoLets } from './place-speaker.ts';
import { quotationAt } from './quotations.ts';
import type { Range } from '../../model/records.ts';
import { lemmaOf, plainRange, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { withTail } from './cue-tail.ts';
import { speakerAt } from './speaker.ts';
import { wholeSpeaker } from './speaker-span.ts';
import { predicateAt } from './predicate.ts';
import type { Predicate } from './predicate.ts';

/** What a verb or an adjective attributes, if anything; `entries` are the readings of its lemma. */
export function attributionOfVerb(
  scene: Scene,
  at: number,
  entries: readonly CueEntry[],
): Attribution | undefined {
  if (isNobodys(scene.tree, at)) return undefined;
  const predicate = predicateAt(scene, at);
  const quoted = entries.find(({ frames }) => frames.has('quote'));
  const aside = quoted === undefined ? undefined : asClause(scene, predicate);
  if (quoted !== undefined && !predicate.passive && aside === undefined) {
    const content = quotedContent(scene, predicate);
    if (content !== undefined) {
      return attribution(scene, predicate, quoted, { frame: 'quote', ...content });
    }
  }
  const noting = quoted ?? entries.find(({ frames }) => frames.has('as-clause'));
  const byAs = noting === undefined ? undefined : (aside ?? asClause(scene, predicate));
  if (noting !== undefined && byAs !== undefined) {
    return attribution(scene, predicate, noting, byAs);
  }
  for (const frame of frameOrder(predicate)) {
    const entry = entryFor(entries, frame);
    const match = entry === undefined ? undefined : matched(scene, predicate, frame, entry);
    if (entry !== undefined && match !== undefined) {
      return attribution(scene, predicate, entry, match);
    }
  }
  return undefined;
}

/** Of several readings, rather the one that puts something forward. */
function entryFor(entries: readonly CueEntry[], frame: string): CueEntry | undefined {
  const fitting = entries.filter(({ frames }) => frames.has(frame));
  return fitting.find(({ claims }) => claims.has(frame)) ?? fitting[0];
}

/** “As experts note, the clan is strong”: the clause that the “as” hangs on. */
function asClause(scene: Scene, { at, parts, passive, agent }: Predicate): Match | undefined {
  const { tree } = scene;
  const { relation = '', head = -1 } = tree.words[at] ?? {};
  if (relation !== 'advcl' || head === -1 || parts.clause !== undefined) return undefined;
  if (parts.object !== undefined && lemmaOf(tree, parts.object) !== 'it') return undefined;
  if (passive && agent === undefined) return undefined;
  const first = tree.first[at] ?? at;
  if (tree.words[first]?.form.toLowerCase() !== 'as' || tree.words[first]?.head !== at) {
    return undefined;
  }
  const last = endWithoutMarks(tree, at);
  const apart =
    tree.words[last + 1]?.form === ',' ||
    tree.words[last]?.form === ',' ||
    tree.words[first - 1]?.form === ',';
  if (!apart) return undefined;
  const content = around(scene, head, { first, last });
  return content.length === 0 ? undefined : { frame: 'as-clause', content, head };
}

/** The last word of a clause, without the commas that readers hang on it. */
function endWithoutMarks(tree: Tree, at: number): number {
  return (tree.children[at] ?? []).reduce(
    (last, child) =>
      tree.words[child]?.tag === 'PUNCT' ? last : Math.max(last, tree.last[child] ?? child),
    at,
  );
}

const ACTIVE = ['clause', 'objclause', 'pred', 'as', 'objto', 'inf', 'ing'];
const PASSIVE = ['pclause', 'pto', 'pas', 'ppred', 'clause', 'objclause'];

function frameOrder({ passive, parts, agent }: Predicate): readonly string[] {
  const phrases = [...parts.phrases.keys()];
  const ends = agent === undefined ? ['pass'] : ['pass', 'obj'];
  return passive ? [...PASSIVE, ...phrases, ...ends] : [...ACTIVE, ...phrases, 'obj', 'bare'];
}

function attribution(
  scene: Scene,
  predicate: Predicate,
  entry: CueEntry,
  { frame, content, head, cueLast, hearsay = false, speaker: told, quoted = false }: Match,
): Attribution | undefined {
  const { group, passive, agent, described, subject, at } = predicate;
  const cue = cueOf(scene, { first: group.first, last: reach(group, cueLast) }, entry, frame);
  if (cue === undefined || withinQuotation(scene, cue, content).length === 0) return undefined;
  if (content.some((stretch) => holds(scene, stretch, cue))) return undefined;
  const source = passive ? (agent ?? whoLets(scene.tree, at) ?? placeOf(scene, at)) : subject;
  const named =
    told ??
    (source === undefined || entry.raising ? undefined : speakerOf(scene, predicate, source));
  const speaker = named !== undefined && isTold(named, content) ? undefined : named;
  return {
    sentence: scene.sentence,
    rule: `${entry.kind} ${lemmaOf(scene.tree, at)} ${frame}`,
    cue,
    ...(speaker === undefined ? {} : { source: speaker }),
    content: withinQuotation(scene, cue, content),
    ...(head === undefined ? {} : { head }),
    claims: putsForward(scene, predicate, entry, frame),
    denies: entry.denies,
    quoted,
    hearsay: hearsay || (speaker === undefined && !described),
    ...((speaker === undefined && (entry.raising || isModal(scene.tree, predicate.at))) ||
    isSign(scene, predicate, entry, frame) ||
    isAnyone(scene.tree, speaker)
      ? { authors: true }
      : {}),
  };
}

/** “You would think that …”: whoever reads it. */
function isReader({ words }: Tree, at: number | undefined): boolean {
  return words[at ?? -1]?.lemma.toLowerCase() === 'you';
}

/** “One may assume that …”: the author, and whoever reads it. */
function isAnyone({ words }: Tree, speaker: SpeakerWords | undefined): boolean {
  const { tag = 'X', lemma = '' } = words[speaker?.head ?? -1] ?? {};
  return tag === 'PRON' && lemma.toLowerCase() === 'one';
}

/** “If I say that …”, “it is easy to say that …”: nobody does. */
function isSupposed(tree: Tree, { at, group, subject }: Predicate): boolean {
  if (dependents(tree, at, 'mark').some((mark) => lemmaOf(tree, mark) === 'if')) return true;
  return subject === undefined && tree.words[group.first]?.form.toLowerCase() === 'to';
}

/** “Neither confirmed nor denied”, “refused to confirm”, “did not call it a lie”, “nobody will say”, “may find”. */
function isWithheld(
  { tree, lexicon }: Scene,
  { at, group, subject, passive }: Predicate,
  { kind }: CueEntry,
): boolean {
  const before = tree.words.slice(group.first, at).map(({ lemma }) => lemma.toLowerCase());
  if (tree.words[at - 1]?.lemma.toLowerCase() === 'nor') return true;
  if (before.includes('neither')) return true;
  if (group.top !== at && lexicon.withholding.has(lemmaOf(tree, group.top))) return true;
  const negated = before.some((lemma) => lexicon.negations.has(lemma));
  if (negated && (kind === 'hold' || kind === 'accuse')) return true;
  if (passive) return false;
  if (subject !== undefined && lexicon.nobody.has(lemmaOf(tree, subject))) return kind !== 'think';
  return isYetToCome(tree, at) && (kind === 'show' || kind === 'think');
}

const OPEN_FUTURE: ReadonlySet<string> = new Set(['may', 'might', 'will', 'shall']);

/** “Faisal may find that …”: he has not. */
function isYetToCome(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'aux').some((aux) => OPEN_FUTURE.has(lemmaOf(tree, aux)));
}

function putsForward(scene: Scene, predicate: Predicate, entry: CueEntry, frame: string): boolean {
  if (frame === 'as-clause') return true;
  if (!predicate.passive && isReader(scene.tree, predicate.subject)) return false;
  if (isSupposed(scene.tree, predicate) || isWithheld(scene, predicate, entry)) return false;
  if (frame === 'obj' && givesReason(scene, predicate)) return true;
  return entry.claims.has(frame) && !isAct(scene, predicate, entry, frame);
}

/** “Cited fire regulations”. */
function givesReason({ tree, lexicon }: Scene, { at, passive, parts: { object } }: Predicate) {
  if (passive || object === undefined || object < at || lemmaOf(tree, at) !== 'cite') return false;
  return lexicon.reasons.has(lemmaOf(tree, object));
}

function cueOf(
  scene: Scene,
  { first, last }: Words,
  { frames }: CueEntry,
  frame: string,
): Range | undefined {
  const speech = frames.has('quote') && (frame === 'quote' || frame === 'clause');
  const end = speech ? withTail(scene.tree, scene.lexicon, last) : last;
  const { words } = scene.tree;
  const range = plainRange(scene, { first, last });
  return range === undefined
    ? undefined
    : { start: range.start, end: words[end]?.end ?? range.end };
}

/** No verb stands in what it says. */
function holds({ sentence }: Scene, { passage, start, end }: Stretch, cue: Range): boolean {
  return passage.id === sentence.passage.id && start <= cue.start && cue.end <= end;
}

/** A subject that stands in what is said is not who says it. */
function isTold({ range, sentence }: SpeakerWords, content: readonly Stretch[]): boolean {
  return content.some(
    ({ passage, start, end }) =>
      passage.id === sentence.passage.id && start <= range.start && range.end <= end,
  );
}

const MODALS: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'must', 'should']);

/** “It can be assumed”. */
function isModal(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'aux').some((aux) => MODALS.has(lemmaOf(tree, aux)));
}

/** A verb inside a quotation reaches no farther than it. */
function withinQuotation(
  { quotations }: Scene,
  cue: Range,
  content: readonly Stretch[],
): readonly Stretch[] {
  const quotation = quotationAt(quotations, cue.start);
  if (quotation === undefined) return content;
  return content.flatMap(({ passage, start, end }) => {
    const from = Math.max(start, quotation.start);
    const to = Math.min(end, quotation.end);
    return from < to ? [{ passage, start: from, end: to }] : [];
  });
}

const FARTHEST_PREPOSITION = 3;

function reach({ last }: CueGroup, cueLast: number | undefined): number {
  if (cueLast === undefined || cueLast < last) return last;
  return cueLast - last > FARTHEST_PREPOSITION ? last : cueLast;
}

function speakerOf(
  scene: Scene,
  { described, at, passive, group }: Predicate,
  source: number,
): SpeakerWords | undefined {
  if (!described) {
    const speaker = speakerAt(scene, source, besideVerb(scene, source, group));
    return speaker === undefined || passive ? speaker : wholeSpeaker(scene, speaker, group);
  }
  return speakerAt(scene, source, beforeDescription(scene.tree, source, at));
}

/** What hangs on a speaker, as far as the verb: the reader may hang the sentence's last mark on it. */
function besideVerb({ tree }: Scene, source: number, group: CueGroup): Words {
  const { first, last } = subtree(tree, source);
  return source < group.first
    ? { first, last: Math.min(last, group.first - 1) }
    : { first: Math.max(first, Math.min(source, group.last + 1)), last };
}
