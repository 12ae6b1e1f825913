import type { Id, Span } from '../../model/records.ts';
import type { Sex } from '../../names/person-words.ts';
import type { Descriptor, RelationPhrase } from './phrases.ts';
import { spanIn, spanOver } from './fact.ts';
import { areNamesakes } from './namesakes.ts';
import { antecedentAt } from './owner.ts';
import { isPerson, namedFrom, namedUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** “His father”, “her husband”: somebody is told to have one, who is not named there. */
export interface RelativeHint {
  readonly kind: 'relative';
  readonly owner: Id;
  readonly is: 'parent' | 'child' | 'spouse' | 'sibling';
  readonly sex?: Sex;
  /** Whom the words are taken to mean. */
  readonly linked?: Id;
  /** People named in the same sentence and the one before. */
  readonly near: readonly Id[];
  readonly span: Span;
}

/** “First Lady X”, “X Senior”, “the younger X”: what is said of somebody within a family. */
export interface FamilyHint {
  readonly kind: 'first-lady' | 'senior' | 'junior' | 'elder' | 'younger' | 'mrs';
  readonly who: Id;
  readonly span: Span;
}

export type Hint = RelativeHint | FamilyHint;

/** What a sentence says of families without saying both names. */
export function findHints(
  scene: Scene,
  descriptors: readonly Descriptor[],
  taken: ReadonlySet<Descriptor>,
): readonly Hint[] {
  return [
    ...descriptors.flatMap((one) =>
      one.kind === 'relation' && !taken.has(one) && !scene.bearers.has(one.noun)
        ? (relativeAt(scene, one) ?? [])
        : [],
    ),
    ...scene.all.flatMap((party) => (isPerson(party) ? (familyAt(scene, party) ?? []) : [])),
  ];
}

const KIN: Readonly<Record<string, RelativeHint['is']>> = {
  'kin:parent': 'parent',
  'kin:child': 'child',
  'kin:spouse': 'spouse',
  'kin:sibling': 'sibling',
};

const SEXES: Readonly<Record<string, Sex>> = {
  father: 'male',
  son: 'male',
  husband: 'male',
  brother: 'male',
  mother: 'female',
  daughter: 'female',
  wife: 'female',
  sister: 'female',
};

const WITHOUT_TAIL = new Set(['parents', 'children', 'sons', 'daughters', 'brothers', 'sisters']);

function relativeAt(scene: Scene, phrase: RelationPhrase): RelativeHint | undefined {
  const { noun, nounEnd, word, pointing, others, first } = phrase;
  const is = KIN[word.type];
  const key = scene.keys[nounEnd - 1] ?? '';
  if (is === undefined || pointing !== 'possessive' || WITHOUT_TAIL.has(key)) return undefined;
  if (phrase.when !== undefined) return undefined;
  // “His brother X”, though the name be nobody known.
  if (/^\p{Lu}/u.test(scene.words[nounEnd]?.form ?? '')) return undefined;
  const linked = scene.parties[noun];
  const known = linked !== undefined && isPerson(linked) ? linked : undefined;
  const [own] = others.filter(isPerson);
  const owner = own ?? (known === undefined ? undefined : namesakeBefore(scene, first, known));
  if (owner === undefined || owner.actor.id === known?.actor.id) return undefined;
  const sex = SEXES[key];
  return {
    kind: 'relative',
    owner: owner.actor.id,
    is,
    ...(sex === undefined ? {} : { sex }),
    ...(known === undefined ? {} : { linked: known.actor.id }),
    near: is === 'parent' ? nearTo(scene) : [],
    span: spanOver(scene, phrase, ...(owner.end <= first ? [owner] : [])),
  };
}

function nearTo({ story, sentence, all }: Scene): readonly Id[] {
  const before = story.sentences[sentence.order - 1];
  const earlier =
    before?.passage === sentence.passage
      ? before.mentions.flatMap(({ record }) => record.actor ?? [])
      : [];
  return [...new Set([...earlier, ...all.map(({ actor }) => actor.id)])];
}

/** Whom “his” of “his father” means where the father is known: the only one of his surname told of so far. */
function namesakeBefore(scene: Scene, at: number, { actor }: Party): Party | undefined {
  const direct = antecedentAt(scene, at);
  if (direct !== undefined) return direct;
  const isOther = (party: Party): boolean =>
    isPerson(party) && party.actor.id !== actor.id && areNamesakes(party.actor, actor);
  const before = scene.all.filter((party) => party.end <= at && isOther(party));
  const ids = new Set(before.map((party) => party.actor.id));
  return ids.size === 1 ? before[0] : undefined;
}

function familyAt(scene: Scene, party: Party): FamilyHint | undefined {
  const { keys } = scene;
  const { first, end, actor } = party;
  const hint = (kind: FamilyHint['kind'], from: number, until: number): FamilyHint => ({
    kind,
    who: actor.id,
    span: spanIn(scene, from, until),
  });
  const after = keys[end] ?? '';
  if (after === 'senior' || after === 'sr' || after === 'sr.')
    return hint('senior', first, end + 1);
  if (after === 'junior' || after === 'jr' || after === 'jr.')
    return hint('junior', first, end + 1);
  const before = keys[first - 1] ?? '';
  if (before === 'elder' || before === 'younger')
    return keys[first - 2] === 'the' ? hint(before, first - 2, end) : undefined;
  if (before === 'mrs' || before === 'mrs.') return hint('mrs', first - 1, end);
  if (before === 'lady' && keys[first - 2] === 'first') return hint('first-lady', first - 2, end);
  return firstLadyBeside(scene, party, hint);
}

/** “The first lady, X,”; “X, the first lady”. */
function firstLadyBeside(
  scene: Scene,
  { first, end }: Party,
  hint: (kind: FamilyHint['kind'], from: number, until: number) => FamilyHint,
): FamilyHint | undefined {
  const { keys } = scene;
  if (
    keys[first - 1] === ',' &&
    keys[first - 2] === 'lady' &&
    keys[first - 3] === 'first' &&
    namedFrom(scene, first) !== undefined
  )
    return hint('first-lady', first - 3, end);
  if (keys[end] !== ',' || namedUntil(scene, end) === undefined) return undefined;
  const at = keys[end + 1] === 'the' ? end + 2 : end + 1;
  const isOver = /^[,.;)]$/u.test(keys[at + 2] ?? '.');
  return keys[at] === 'first' && keys[at + 1] === 'lady' && isOver
    ? hint('first-lady', first, at + 2)
    : undefined;
}
