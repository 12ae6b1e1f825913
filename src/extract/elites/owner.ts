import { parsePerson } from '../../names/person/parse-person.ts';
import type { Sex } from '../../names/person-words.ts';
import { dependents } from '../../parse/tree.ts';
import { officeAt, relationsAt } from './words.ts';
import { beforeBracket, isNamed, isPerson, partyUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import type { Left } from './noun-phrase.ts';

/** Whose ally, whose brother: the name before “’s”, or the one that “his” can only mean. */
export function ownerOf(scene: Scene, left: Left): Party | undefined {
  if (left.owner !== undefined) return left.owner;
  return left.pronoun === undefined ? undefined : antecedentAt(scene, left.pronoun);
}

/** Whom “his” or “she” at a word means: who is linked there already, or the only person spoken of so far. */
export function antecedentAt(scene: Scene, at: number): Party | undefined {
  const linked = scene.parties[at];
  const key = scene.keys[at] ?? '';
  if (linked?.first === at && linked.mention.form === 'pronoun')
    return mayBe(linked, SEX_OF[key]) ? linked : undefined;
  if (key === 'whose') return ownerBefore(scene, at);
  if (!SINGULAR.has(key)) return undefined;
  if (scene.keys[at - 1] === 'and') {
    const and = scene.keys[at - 2] === ',' ? at - 2 : at - 1;
    const beside = scene.parties[and - 1];
    if (
      beside !== undefined &&
      isPerson(beside) &&
      beside.end === and &&
      mayBe(beside, SEX_OF[key])
    ) {
      const same = sameBefore(scene, beside, key);
      return same === undefined ? meantAt(beside, at) : antecedentAt(scene, same);
    }
  }
  const sex = SEX_OF[key];
  const before = scene.all.filter(
    (party) => isPerson(party) && party.end <= at && mayBe(party, sex),
  );
  const [only, ...more] = [...new Map(before.map((party) => [party.actor.id, party])).values()];
  if (more.length > 0) return doerWith(scene, at, before);
  const earlier = earlierPerson(scene, sex);
  if (hasOthers(scene, at, only)) return undefined;
  if (only !== undefined) return meantAt(only, at);
  return earlier === 'many' || earlier === undefined ? undefined : meantAt(earlier, at);
}

const PLACING = new Set(['appoint', 'name', 'replace', 'install', 'promote', 'make', 'nominate']);

/** “X dismissed Y and replaced him with his brother-in-law”: X's. */
function doerWith(scene: Scene, at: number, before: readonly Party[]): Party | undefined {
  const { words, lemmas, tree } = scene;
  for (let verb = at - 1; verb >= 0 && at - verb <= NEAR; verb -= 1) {
    if (words[verb]?.tag !== 'VERB') continue;
    if (!PLACING.has(lemmas[verb] ?? '')) return undefined;
    const head = words[verb]?.relation === 'conj' ? (words[verb]?.head ?? verb) : verb;
    const doer = [verb, head]
      .flatMap((one) => dependents(tree, one, 'nsubj'))
      .flatMap((one) => before.find(({ first, end }) => first <= one && one < end) ?? []);
    return doer[0] === undefined ? undefined : meantAt(doer[0], at);
  }
  return undefined;
}

/** “X, his brother Y and his cousin Z”: the word before Y that is the same, where only what Y is stands between. */
function sameBefore({ keys, words }: Scene, { first }: Party, key: string): number | undefined {
  for (let at = first - 1; at >= 0 && first - at < MOST_WORDS_OF_KIN; at -= 1) {
    if (keys[at] === key) return at;
    const tag = words[at]?.tag;
    if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PROPN' && tag !== 'ADP' && tag !== 'PUNCT')
      return undefined;
  }
  return undefined;
}

const MOST_WORDS_OF_KIN = 8;

/** “X, whose daughter”, “X (née Y), whose father”. */
function ownerBefore(scene: Scene, at: number): Party | undefined {
  const comma = scene.keys[at - 1] === ',' ? at - 1 : at;
  const party = partyUntil(scene, comma) ?? partyUntil(scene, beforeBracket(scene, comma));
  if (party !== undefined) return party;
  for (let maiden = comma - 1; maiden > 0 && comma - maiden < 4; maiden -= 1)
    if (scene.keys[maiden] === 'née' || scene.keys[maiden] === 'nee')
      return partyUntil(scene, maiden);
  return undefined;
}

const SOMEBODY = new Set(['man', 'woman', 'boy', 'girl', 'guy']);
const NEAR = 8;
const BEING = new Set(['become', 'remain', 'serve', 'elect', 'appoint']);

/** Somebody else is spoken of without a name: “the senator said that Harrow met his wife”. */
function hasOthers(scene: Scene, at: number, only: Party | undefined): boolean {
  for (let noun = 0; noun < at; noun += 1) {
    const tag = scene.words[noun]?.tag;
    if ((tag !== 'NOUN' && tag !== 'PROPN') || scene.parties[noun] !== undefined) continue;
    const isSomebody =
      SOMEBODY.has(scene.lemmas[noun] ?? '') ||
      officeAt(scene.keys, noun) !== undefined ||
      relationsAt(scene.keys, noun).length > 0;
    if (!isSomebody) continue;
    if (only === undefined || !isBeside(scene, noun, only)) return true;
  }
  return false;
}

/** The noun stands before the name or behind it with no verb between: it tells of its bearer. */
function isBeside({ words, lemmas }: Scene, noun: number, { first, end }: Party): boolean {
  const [from, to] = noun < first ? [noun, first] : [end, noun];
  if (to - from > NEAR) return false;
  const own = words.slice(from, to);
  return own.every(({ tag }, index) => tag !== 'VERB' || BEING.has(lemmas[from + index] ?? ''));
}

/** Somebody at the pronoun that means them. */
function meantAt(party: Party, at: number): Party {
  return { ...party, first: at, end: at + 1 };
}

const SINGULAR = new Set(['his', 'her', 'he', 'she', 'him']);

/** The only named person of the sentence before, in the same passage. */
function earlierPerson(
  { story, sentence }: Scene,
  sex: Sex | undefined,
): Party | 'many' | undefined {
  const before = story.sentences[sentence.order - 1];
  if (before === undefined || before.passage !== sentence.passage) return undefined;
  const found = before.mentions.flatMap(({ record, first, end }) => {
    const actor = record.actor === undefined ? undefined : story.actors.get(record.actor);
    return actor?.type === 'person' ? [{ actor, mention: record, first, end }] : [];
  });
  const people = [...new Map(found.map((party) => [party.actor.id, party])).values()];
  const [only, ...more] = people;
  if (more.length > 0) return 'many';
  return only !== undefined && isNamed(only) && mayBe(only, sex) ? only : undefined;
}

const SEX_OF: Readonly<Record<string, Sex>> = {
  his: 'male',
  he: 'male',
  him: 'male',
  her: 'female',
  she: 'female',
};

/** Nothing in the name is against it. */
function mayBe({ actor }: Party, sex: Sex | undefined): boolean {
  const own = sex === undefined ? undefined : parsePerson(actor.name).sex;
  return own === undefined || own === sex;
}
