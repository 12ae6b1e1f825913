import type { Actor, Id } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { demonymStem } from './demonyms.ts';
import { frameWords } from './frame-words.ts';
import { subjectsOf } from './frame.ts';
import { namedAfter } from './named-after.ts';
import { possessedAt } from './possessed.ts';
import { phraseOf } from './phrase.ts';
import type { Stretch } from './phrase.ts';
import { actorOf, mentionOver } from './scene.ts';
import type { Scene } from './scene.ts';
import { baseOf, chainOf, coordinated, headOf, isVerb, lemmaOf } from './tree-walk.ts';

/** Who takes part: the words, and the actor where one is known. */
export interface Party extends Stretch {
  readonly head: number;
  readonly actor?: Id;
  /** The pronoun that stands for these words where the act is told. */
  readonly at?: number;
}

/**
 * Who is named by these words and those coordinated with them. A word for a thing names nobody. An organ of a state
 * without an actor of its own acts for the state that its phrase names; the party keeps the words.
 */
export function partiesAt(scene: Scene, heads: readonly number[]): readonly Party[] {
  const parties = heads.flatMap((head) =>
    coordinated(scene.tree, head).flatMap((one) => partyAt(scene, one)),
  );
  const seen = new Set<string>();
  const bare = parties.map((one) => withoutDates(scene, one));
  return titlesJoined(scene, bare).filter(({ head, actor, first }, index, all) => {
    const before = all[index - 1];
    if (actor === undefined && before !== undefined && before.last >= first && before.head < first)
      return false;
    const key = actor ?? `at ${head}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** “On 5 November | unknown hackers”, “Nigeria | today”: a day that the tree has hung on the party is none of its words. */
function withoutDates({ sentence, tree }: Scene, party: Party): Party {
  let { first, last } = party;
  for (const date of sentence.dates) {
    if (date.first <= first && first < date.end && date.end <= party.head) first = date.end;
    if (party.head < date.first && date.first <= last && last < date.end) last = date.first - 1;
  }
  if (first !== party.first)
    while (first < party.head && tree.words[first]?.tag === 'PUNCT') first += 1;
  return first === party.first && last === party.last ? party : { ...party, first, last };
}

/** “British Defence Secretary | Tom King”: an office that the tree has parted from the person behind it. */
function titlesJoined(scene: Scene, parties: readonly Party[]): readonly Party[] {
  const joined: Party[] = [];
  for (const party of parties) {
    const before = joined.at(-1);
    const touching = before !== undefined && before.last + 1 === party.first;
    if (touching && isNamedPerson(scene, party) && !isKnownPerson(scene, before)) {
      joined[joined.length - 1] = { ...party, first: before.first };
    } else joined.push(party);
  }
  return joined;
}

function isKnownPerson({ actors }: Scene, { actor }: Party): boolean {
  return actor !== undefined && actors.get(actor)?.type === 'person';
}

function isNamedPerson({ actors, tree }: Scene, { actor, head }: Party): boolean {
  if (actor !== undefined) return actors.get(actor)?.type === 'person';
  return tree.words[head]?.tag === 'PROPN' && tree.words[head]?.features['Number'] === 'Sing';
}

function partyAt(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  const word = tree.words[at];
  if (word === undefined || word.tag === 'VERB' || at < scene.begin) return [];
  const counted = quantified(tree, at);
  if (counted !== undefined) {
    return partiesAt(scene, [counted]).map((one) => ({ ...one, first: Math.min(one.first, at) }));
  }
  const sides = pairAt(scene, at);
  if (sides.length > 0) {
    return sides.map((actor) => ({ head: at, ...phraseOf(tree, at), actor }));
  }
  const known = apposedAt(scene, at) ?? possessedAt(scene, at) ?? knownAt(scene, at);
  if (known !== undefined) return [known];
  if (word.tag === 'PRON') return spokenOf(scene, at);
  const states = isOrgan(scene, at) ? statesOf(scene, at) : [];
  if (states.length > 1) return states;
  const [state] = states;
  if (state?.actor !== undefined && !(state.head < at && isSentBy(scene, at, state.actor))) {
    return [{ head: at, ...phraseOf(tree, at), actor: state.actor }];
  }
  return isAgent(scene, at) && !isRoleOnly(tree, at) && !isNamedThing(tree, at)
    ? [{ head: at, ...phraseOf(tree, at) }]
    : [];
}

/** “The Dagolan senator” is not Dagola, where that is no state. */
function isSentBy({ tree, actors }: Scene, at: number, whose: Id): boolean {
  return actors.get(whose)?.type === 'place' && frameWords('delegates').has(lemmaOf(tree, at));
}

/** “For president”: a post, nobody who holds it. */
function isRoleOnly(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  const bare = (tree.children[at] ?? []).every((one) => baseOf(tree, one) === 'case');
  return (
    word?.tag === 'NOUN' &&
    word.features['Number'] === 'Sing' &&
    bare &&
    tree.words[at - 1]?.tag !== 'DET' &&
    /^\p{Ll}/u.test(word.form) &&
    frameWords('holders').has(lemmaOf(tree, at)) &&
    caseOf(tree, at) !== 'by'
  );
}

/** “The Border War”. */
function isNamedThing(tree: Tree, at: number): boolean {
  return /^(?:war|revolution|treaty|agreement|act|summit|conference|crisis)$/u.test(
    lemmaOf(tree, at),
  );
}

/** “Thousands of Kurds” are Kurds. */
function quantified(tree: Tree, at: number): number | undefined {
  if (!frameWords('quantities').has(lemmaOf(tree, at)) && tree.words[at]?.tag !== 'NUM')
    return undefined;
  return dependents(tree, at, 'nmod').find((one) => one > at && caseOf(tree, one) === 'of');
}

/** A mention with an actor: its own, that of its apposition, or that of the name around it. */
function knownAt(scene: Scene, at: number): Party | undefined {
  const { tree } = scene;
  const over = mentionOver(scene, at);
  if (over !== undefined && (over.head === at || isInside(scene, at, over.head))) {
    return partyOf(scene, at, over.record.actor, { first: over.first, last: over.end - 1 });
  }
  for (const child of dependents(tree, at, 'flat', 'appos', 'compound', 'nmod:desc')) {
    const mention = scene.heads.get(child);
    const actor = mention === undefined ? undefined : actorOf(scene, mention);
    if (mention === undefined || actor === undefined) continue;
    const named = actor.type === 'person' || baseOf(tree, child) === 'appos';
    if (!named || !isAgent(scene, at) || baseOf(tree, child) === 'compound') continue;
    return partyOf(scene, at, actor.id, { first: at, last: at });
  }
  return undefined;
}

/** “The president of Georgia, Anna Veld,”: the person, in the words of the whole. */
function apposedAt(scene: Scene, at: number): Party | undefined {
  const mention = namedAfter(scene, at);
  if (mention === undefined) return undefined;
  const { first } = phraseOf(scene.tree, at);
  const { actor } = mention.record;
  return { head: at, first, last: mention.end - 1, ...(actor === undefined ? {} : { actor }) };
}

/** A word within a name that the tree has put above the name’s own head. */
function isInside({ tree }: Scene, at: number, head: number): boolean {
  return tree.words[head]?.head === at || tree.words[at]?.head === head;
}

function partyOf(scene: Scene, at: number, known: Id | undefined, core: Stretch): Party {
  const actor = isEthnic(scene, at) ? undefined : known;
  return { head: at, ...phraseOf(scene.tree, at, core), ...(actor === undefined ? {} : { actor }) };
}

/** “Ethnic Albanians” are no state. */
function isEthnic({ tree }: Scene, at: number): boolean {
  return dependents(tree, at, 'amod').some((one) => lemmaOf(tree, one) === 'ethnic');
}

/** “The sides”, “the two countries”: those last named together. */
function pairAt(scene: Scene, at: number): readonly Id[] {
  const { tree } = scene;
  const word = tree.words[at];
  if (word?.tag !== 'NOUN' || word.features['Number'] !== 'Plur') return [];
  const lemma = lemmaOf(tree, at);
  const modifiers = dependents(tree, at, 'det', 'nummod', 'amod').map((one) => lemmaOf(tree, one));
  const counted = modifiers.some((one) => frameWords('pairs/counters').has(one));
  const definite = modifiers.includes('the') && frameWords('pairs/definite').has(lemma);
  if (
    !definite &&
    !(counted && frameWords('pairs/counted').has(lemma)) &&
    !(counted && frameWords('pairs/definite').has(lemma))
  ) {
    return [];
  }
  const narrowed = dependents(tree, at, 'nmod').some((one) => caseOf(tree, one) === 'of');
  return narrowed || statesOf(scene, at).length > 0 ? [] : scene.sides(at);
}

/** “Moscow said that it …”: a pronoun that nobody resolved stands for the subject above it. */
function spokenOf(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  if (tree.words[at]?.features['PronType'] !== 'Prs') return [];
  if (!/^(?:it|they|he|she)$/u.test(lemmaOf(tree, at)) || baseOf(tree, at) !== 'nsubj') return [];
  const beside = besideOf(scene, at) ?? bodyBesideOf(scene, at);
  if (beside !== undefined) return [beside];
  for (const up of chainOf(tree, at)) {
    if (tree.words[up]?.relation.startsWith('advcl') === true) return [];
    if (baseOf(tree, up) !== 'ccomp') continue;
    const governor = tree.words[up]?.head ?? -1;
    if (!isVerb(tree, governor)) return [];
    const [subject, ...rest] = subjectsOf(tree, governor);
    if (subject === undefined || rest.length > 0 || subject === at || subject > at) return [];
    const found = knownAt(scene, subject) ?? partyAt(scene, subject)[0];
    if (found === undefined || !canBe(scene, lemmaOf(tree, at), found)) return [];
    return [{ ...found, head: at, at }];
  }
  return [];
}

/** “Ada Brann had returned from Baku, where she signed …”: he or she who is the subject of the clause around. */
function besideOf(scene: Scene, at: number): Party | undefined {
  const { tree, actors } = scene;
  if (!/^(?:he|she)$/u.test(lemmaOf(tree, at))) return undefined;
  const verb = headOf(tree, at);
  if (!/^(?:acl|advcl|conj|parataxis)$/u.test(baseOf(tree, verb))) return undefined;
  const around = chainOf(tree, verb).find((one) => isVerb(tree, one));
  const [subject, ...more] = around === undefined ? [] : subjectsOf(tree, around);
  if (subject === undefined || more.length > 0 || subject > at) return undefined;
  const found = knownAt(scene, subject) ?? apposedAt(scene, subject);
  const person = found?.actor !== undefined && actors.get(found.actor)?.type === 'person';
  return person ? { ...found, head: at, at } : undefined;
}

/** “Minsk denied it; the next day | it expelled two diplomats”: the state or body that the clause beside is about. */
function bodyBesideOf(scene: Scene, at: number): Party | undefined {
  const { tree, actors } = scene;
  const clause = headOf(tree, at);
  if (lemmaOf(tree, at) !== 'it' || !/^(?:conj|parataxis)$/u.test(baseOf(tree, clause)))
    return undefined;
  const around = headOf(tree, clause);
  const [subject, ...more] = around === -1 ? [] : subjectsOf(tree, around);
  if (subject === undefined || more.length > 0 || subject > at) return undefined;
  const found = partyAt(scene, subject)[0];
  const type = actors.get(found?.actor ?? '')?.type;
  return found !== undefined && /^(?:state|place|organisation|group)$/u.test(type ?? '')
    ? { ...found, head: at, at }
    : undefined;
}

/** “He” is nobody’s ministry. */
function canBe({ actors }: Scene, pronoun: string, { actor }: Party): boolean {
  if (!/^(?:he|she)$/u.test(pronoun) || actor === undefined) return true;
  return actors.get(actor)?.type === 'person';
}

const NAMING: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod', 'det', 'nmod:poss']);

/** The states that a phrase names before its noun or behind it: “Russian and Belarusian troops”, “the army of Iran”. */
export function statesOf(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  const children = tree.children[at] ?? [];
  const before = children.filter(
    (child) =>
      NAMING.has(tree.words[child]?.relation ?? '') && child < at && !isPrefixed(scene, child),
  );
  const found = before
    .flatMap((child) => coordinated(tree, child))
    .flatMap((one) => stateAt(scene, one));
  if (found.length > 0) return found;
  const behind = children.filter(
    (child) =>
      child > at && baseOf(tree, child) === 'nmod' && /^(?:of|from|in)$/u.test(caseOf(tree, child)),
  );
  return behind
    .slice(0, 1)
    .flatMap((child) => coordinated(tree, child))
    .flatMap((child) => stateAt(scene, child));
}

function stateAt(scene: Scene, at: number): readonly Party[] {
  const mention = scene.heads.get(at);
  if (mention === undefined && lemmaOf(scene.tree, at) === 'its') return ownerOfIts(scene, at);
  if (mention === undefined && isWhose(scene.tree, at)) return ownerOfWhose(scene, at);
  if (mention === undefined) return landAt(scene, at);
  const actor = actorOf(scene, mention);
  if (actor === undefined || !isBody(actor)) return [];
  return [{ head: at, first: mention.first, last: mention.end - 1, actor: actor.id }];
}

/** “Baku denied it, and its minister accused …”, “France was angered: its ambassador …”. */
function ownerOfIts(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  const above = chainOf(tree, at).filter((one) => isVerb(tree, one));
  const clause = above.find((one) => /^(?:parataxis|ccomp|conj)$/u.test(baseOf(tree, one)));
  const main = clause === undefined ? undefined : subjectStates(scene, headOf(tree, clause), at);
  if (main !== undefined) return main;
  return [];
}

function isWhose(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  return word?.relation === 'nmod:poss' && word.features['PronType'] === 'Rel';
}

/** “A signal to Iran, whose foreign minister visited …”: the body that the clause hangs on, or that stands before it. */
function ownerOfWhose(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  const clause = chainOf(tree, at).find((one) => tree.words[one]?.relation === 'acl:relcl');
  const before = tree.words[at - 1]?.form === ',' ? at - 2 : at - 1;
  const mentions = [
    clause === undefined ? undefined : scene.heads.get(headOf(tree, clause)),
    scene.over.get(before),
  ];
  for (const mention of mentions) {
    const actor = mention === undefined ? undefined : actorOf(scene, mention);
    if (actor !== undefined && isBody(actor))
      return [{ head: at, first: at, last: at, actor: actor.id }];
  }
  return [];
}

/** The one state that is the subject of a verb before a word. */
function subjectStates(scene: Scene, verb: number, at: number): readonly Party[] | undefined {
  const [subject, ...more] = subjectsOf(scene.tree, verb);
  if (subject === undefined || more.length > 0 || subject > at) return undefined;
  const mention = scene.heads.get(subject);
  const actor = mention === undefined ? undefined : actorOf(scene, mention);
  if (actor?.type !== 'state' && actor?.type !== 'place') return undefined;
  return [{ head: at, first: at, last: at, actor: actor.id }];
}

/** A land's adjective that no mention covers: “Velgorian”. */
function landAt({ tree, lands, over }: Scene, at: number): readonly Party[] {
  const stem = over.has(at) ? undefined : demonymStem(tree, at);
  if (stem === undefined || !/^(?:amod|compound|conj)$/u.test(baseOf(tree, at))) return [];
  const actor = lands.get(stem);
  return [{ head: at, first: at, last: at, ...(actor === undefined ? {} : { actor }) }];
}

/** What has organs: “Russian troops”, “NATO troops”, “inspectors of the Agency”. */
function isBody({ type }: Actor): boolean {
  return type === 'state' || type === 'place' || type === 'organisation' || type === 'group';
}

/** “Anti-Russian” and “US-backed” name no state that acts. */
function isPrefixed({ tree }: Scene, at: number): boolean {
  const form = (word: number): string => tree.words[word]?.form.toLowerCase() ?? '';
  const hyphen = (word: number): boolean => /^[-–‑]$/u.test(form(word));
  if (hyphen(at - 1) && /^(?:anti|pro|post|pre|non)$/u.test(form(at - 2))) return true;
  if (/^(?:anti|pro)-?$/u.test(form(at - 1))) return true;
  return hyphen(at + 1) && tree.words[at + 2]?.features['VerbForm'] === 'Part';
}

function isOrgan({ tree }: Scene, at: number): boolean {
  if (!frameWords('organs').has(lemmaOf(tree, at))) return false;
  return !dependents(tree, at, 'amod').some((one) =>
    /^(?:former|ex|rebel|opposition)$/u.test(lemmaOf(tree, one)),
  );
}

const ACTING = ['organs', 'agents', 'officials'] as const;

/** Whether a word names somebody who can act: a known actor, a name, a word for people or bodies. */
export function isAgent(scene: Scene, at: number): boolean {
  const { tree } = scene;
  if (mentionOver(scene, at)?.head === at) return true;
  const lemma = lemmaOf(tree, at);
  if (ACTING.some((list) => frameWords(list).has(lemma))) return true;
  return scene.named.has(at) || isUnknownName(tree, at) || isCounted(tree, at);
}

/** “Both capitals”, “neither side”. */
export function isCounted(tree: Tree, at: number): boolean {
  const lemma = lemmaOf(tree, at);
  if (!frameWords('pairs/counted').has(lemma) && !frameWords('pairs/definite').has(lemma))
    return false;
  return dependents(tree, at, 'det', 'nummod', 'amod').some((one) =>
    /^(?:both|two|neither|either)$/u.test(lemmaOf(tree, one)),
  );
}

/** A name that nobody knows, where those who act stand; a day or a title is none. */
function isUnknownName(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word?.tag === 'NOUN') return /^\p{Lu}{2,5}$/u.test(word.form) && word.relation === 'nsubj';
  if (word?.tag !== 'PROPN' || !/^\p{Lu}/u.test(word.form)) return false;
  if (frameWords('times').has(lemmaOf(tree, at))) return false;
  if (word.features['Number'] === 'Plur') return true;
  if (word.relation === 'nmod') return /^(?:against|between|by|from|with)$/u.test(caseOf(tree, at));
  return /^(?:nsubj|obl|nmod:poss|conj|obj|iobj)/u.test(word.relation);
}
