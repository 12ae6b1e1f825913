import type { Id } from '../model/records.ts';
import type { KinTold, Meant, MentionFind } from '../names/mention-find.ts';
import type { KinWord, Office } from '../names/offices.ts';
import type { Sex } from '../names/person-words.ts';
import { gatherPeople } from './actors-known-people.ts';
import type { KinEdge, KnownPerson } from './actors-known-people.ts';
import { officeFit } from './actors-offices.ts';
import { OPEN, certain } from './actors-resolution.ts';
import type { Bearer, Resolution, ScoredBearer } from './actors-resolution.ts';

export type LinkOf = (find: MentionFind) => Bearer | undefined;

interface Described {
  /** Whom descriptions and pronouns mean; those that may mean nobody known are left out. */
  readonly resolved: ReadonlyMap<MentionFind, Resolution>;
  /** Who is told to be whose kin. */
  readonly kin: readonly KinEdge[];
}

/**
 * Whom words without a name mean, by what the document itself says of its people: first offices (“the Kazakh
 * president”), then family and pronouns in reading order, since these go by who was spoken of last.
 */
export function resolveDescribed(
  finds: readonly MentionFind[],
  nameOf: LinkOf,
  more: ReadonlyMap<Id, readonly Office[]> = new Map(),
): Described {
  const people = gatherPeople(finds, nameOf);
  for (const [id, offices] of more) {
    people.get(id)?.offices.push(...offices.map((office) => ({ office, weight: LISTED })));
  }
  const resolved = new Map<MentionFind, Resolution>();
  const linkOf: LinkOf = (find) => nameOf(find) ?? linked(resolved.get(find));
  const states = statesBySentence(finds);
  for (const [index, find] of finds.entries()) {
    const { meant } = find;
    if (meant?.kind !== 'office') continue;
    const found = holders(meant, index, people, states, find.sentence ?? 0);
    if (found.candidates.length > 0) resolved.set(find, found);
  }
  const kin = new KinBook(people);
  const subjects = finds.some(({ subject }) => subject === true);
  const context: Talk = { finds, linkOf, people, subjects };
  for (const [index, find] of finds.entries()) {
    tellKin(find, index, context, kin);
    if (find.meant?.kind === 'kin') {
      const found = relative(find.meant.told, index, context, kin);
      if (found !== undefined) resolved.set(find, found);
    } else if (find.meant?.kind === 'pronoun') {
      const found = antecedent(find.meant.sex, index, context);
      if (found !== undefined) resolved.set(find, found);
    }
  }
  return { resolved, kin: kin.edges };
}

/** What the case's own list says counts for less than what the document says. */
const LISTED = 0.9;
const LEAST = 0.75;

function linked(resolution: Resolution | undefined): Bearer | undefined {
  const [best, second] = resolution?.candidates ?? [];
  if (best === undefined || best.score < LEAST || second?.score === best.score) return undefined;
  return best.bearer;
}

interface StateTalk {
  /** The states of each sentence. */
  readonly bySentence: ReadonlyMap<number, ReadonlySet<string>>;
  /** The state that the document speaks of most. */
  readonly most: string | undefined;
}

function statesBySentence(finds: readonly MentionFind[]): StateTalk {
  const bySentence = new Map<number, Set<string>>();
  const counts = new Map<string, number>();
  for (const { type, iso, gazetteer, name, sentence = 0 } of finds) {
    if (type !== 'state') continue;
    const key = iso ?? (gazetteer === undefined ? name : `#${gazetteer}`);
    const own = bySentence.get(sentence) ?? new Set();
    bySentence.set(sentence, own.add(key));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return { bySentence, most };
}

/** Nearer than this, two candidates are equally good. */
const MARGIN = 0.1;

function holders(
  { office, bare }: Extract<Meant, { kind: 'office' }>,
  index: number,
  people: ReadonlyMap<Id, KnownPerson>,
  states: StateTalk,
  sentence: number,
): Resolution {
  const fitting: ScoredBearer[] = [];
  for (const person of people.values()) {
    if (bare && (person.first > index || isForeign(person, office, states, sentence))) continue;
    const { sex } = office.word;
    if (sex !== undefined && person.sex !== undefined && sex !== person.sex) continue;
    if (LATE.test(office.text) && !person.dead) continue;
    const fit = bestFit(office, person, states);
    if (fit !== undefined) fitting.push(fit);
  }
  return oneOf(fitting, 'no other person of this document holds that office');
}

const LATE = /^(?:the )?(?:late|deceased) |^покойн/iu;
/** So many sentences back, somebody is still spoken of. */
const RECENT = 3;

/** “The president” alone is that of the state the text is about, unless another was spoken of just before. */
function isForeign(
  { offices, sentences }: KnownPerson,
  { word }: Office,
  { most }: StateTalk,
  sentence: number,
): boolean {
  const own = offices.filter(({ office }) => office.word.key === word.key);
  const isOther = own.some(({ office }) => office.state !== undefined && office.state !== most);
  if (!isOther || own.some(({ office }) => office.state === most)) return false;
  for (let back = 0; back <= RECENT; back += 1) if (sentences.has(sentence - back)) return false;
  return true;
}

function bestFit(
  office: Office,
  { bearer, offices, sentences }: KnownPerson,
  { bySentence, most }: StateTalk,
): ScoredBearer | undefined {
  let best: ScoredBearer | undefined;
  for (const { office: held, weight } of offices) {
    const fit = officeFit(office, held);
    if (fit === undefined) continue;
    if (fit.stateUntold && isOfOther(office, held, offices)) continue;
    const isNear =
      office.state === most &&
      [...sentences].some((one) => bySentence.get(one)?.has(office.state ?? '') === true);
    if (fit.stateUntold && !isNear) continue;
    const score = Math.max(LEAST, Math.round(fit.score * weight * 100) / 100);
    if (best !== undefined && best.score >= score) continue;
    const untold = fit.stateUntold
      ? ['the text speaks of that state most, and of it beside the name']
      : [];
    best = { bearer, score, reasons: [fit.reason, ...untold] };
  }
  return best;
}

/** Elsewhere the text says of which state the office is, and it is another. */
function isOfOther({ state }: Office, held: Office, offices: KnownPerson['offices']): boolean {
  return offices.some(
    ({ office }) =>
      office.word.key === held.word.key && office.state !== undefined && office.state !== state,
  );
}

/** The only one who fits, or all who fit as well, sharing the doubt. */
function oneOf(fitting: readonly ScoredBearer[], sole: string): Resolution {
  const sorted = fitting.toSorted((a, b) => b.score - a.score);
  const [best] = sorted;
  if (best === undefined) return OPEN;
  const near = sorted.filter(({ score }) => score > best.score - MARGIN);
  if (near.length === 1) return { candidates: [{ ...best, reasons: [...best.reasons, sole] }] };
  const doubt = `${near.length} people of this document fit`;
  return {
    candidates: near.map(({ bearer, score, reasons }) => ({
      bearer,
      score: Math.round((score / near.length) * 100) / 100,
      reasons: [...reasons, doubt],
    })),
  };
}

interface Talk {
  readonly finds: readonly MentionFind[];
  readonly linkOf: LinkOf;
  readonly people: ReadonlyMap<Id, KnownPerson>;
  /** A trained reader told the subjects of sentences. */
  readonly subjects: boolean;
}

/** How many finds back the one who is meant may stand. */
const REACH = 24;
const CERTAIN = 0.9;
const LIKELY = 0.8;

interface Near {
  readonly bearer: Bearer;
  readonly subject: boolean;
  /** Its sex is known. */
  readonly known: boolean;
  /** It stands in the same sentence. */
  readonly here: boolean;
}

/**
 * Who “he” is, only where nobody else can be: one person of that sex in the sentence and the one before, who is its
 * subject as far as a trained reader tells, and no other of whom the words leave the sex open. For “his father”, whom
 * a name must confirm, standing in the same sentence is enough.
 */
function antecedent(
  sex: Sex,
  index: number,
  { finds, linkOf, people, subjects }: Talk,
): Resolution | undefined {
  const self = finds[index];
  if (self?.sentence === undefined) return undefined;
  const near = new Map<Id, Near>();
  for (let at = index - 1; at >= 0 && index - at < REACH; at -= 1) {
    const find = finds[at];
    if (find === undefined || find.type !== 'person') continue;
    if ((find.sentence ?? -1) < self.sentence - 1) break;
    const bearer = linkOf(find);
    if (bearer === undefined) {
      if (isSomebody(find, sex)) return undefined;
      continue;
    }
    const own = people.get(bearer.id)?.sex;
    if (own !== undefined && own !== sex) continue;
    const known = near.get(bearer.id);
    near.set(bearer.id, {
      bearer,
      subject: known?.subject === true || find.subject === true,
      known: own === sex,
      here: known?.here === true || find.sentence === self.sentence,
    });
  }
  const [only, second] = near.values();
  if (only === undefined || second !== undefined) return undefined;
  const isLoose = self.meant?.kind !== 'pronoun' && only.here;
  if (subjects && !only.subject && !isLoose) return undefined;
  const who = `no other ${sex === 'male' ? 'man' : 'woman'} is spoken of in this sentence and the one before`;
  return certain(
    only.bearer,
    only.known ? CERTAIN : LIKELY,
    who,
    ...(subjects ? ['the subject goes on'] : []),
  );
}

/** Somebody unknown whom the pronoun may mean as well; an unresolved pronoun is none. */
function isSomebody({ meant, person }: MentionFind, sex: Sex): boolean {
  if (meant?.kind === 'pronoun') return false;
  const own = meant?.kind === 'kin' ? meant.told.word.sex : person?.sex;
  return own === undefined || own === sex;
}

/** Who is whose kin, as told and as concluded. Grows while a document is resolved. */
class KinBook {
  readonly edges: KinEdge[] = [];
  readonly #people: ReadonlyMap<Id, KnownPerson>;

  constructor(people: ReadonlyMap<Id, KnownPerson>) {
    this.#people = people;
  }

  add(bearer: Id, word: KinWord, of: Id): void {
    const isKnown = this.edges.some(
      (edge) => edge.bearer === bearer && edge.of === of && edge.word.key === word.key,
    );
    if (bearer !== of && !isKnown) this.edges.push({ bearer, word, of });
  }

  /** Those who are told to be somebody's father, son…, by either side of a relation. */
  told(word: KinWord, of: Id): readonly Bearer[] {
    const ids = this.edges.flatMap((edge) => {
      if (edge.of === of && edge.word.key === word.key) return [edge.bearer];
      const isInverse = edge.bearer === of && edge.word.inverse === kindOf(word);
      const sex = this.#people.get(edge.of)?.sex;
      return isInverse && (sex === undefined || sex === word.sex) ? [edge.of] : [];
    });
    return [...new Set(ids)].flatMap((id) => this.#people.get(id)?.bearer ?? []);
  }

  areKin(a: Id, b: Id): boolean {
    return this.edges.some(
      ({ bearer, of }) => (bearer === a && of === b) || (bearer === b && of === a),
    );
  }
}

const KINDS: Readonly<Record<KinWord['inverse'], KinWord['inverse']>> = {
  child: 'parent',
  parent: 'child',
  sibling: 'sibling',
  spouse: 'spouse',
};

/** A father is a parent: what the inverse of his children's words is. */
function kindOf({ inverse }: KinWord): KinWord['inverse'] {
  return KINDS[inverse];
}

/** The one that “his” or a name beside a family word means. */
function possessor(told: KinTold, index: number, talk: Talk): Bearer | undefined {
  const { of } = told;
  if (typeof of === 'string') return antecedent(of, index, talk)?.candidates[0]?.bearer;
  const { finds, linkOf } = talk;
  const passage = finds[index]?.passage;
  for (let at = Math.max(0, index - REACH); at < finds.length && at < index + REACH; at += 1) {
    const find = finds[at];
    if (find?.passage === passage && find?.start === of.start && find.end === of.end)
      return linkOf(find);
  }
  return undefined;
}

function tellKin(find: MentionFind, index: number, talk: Talk, kin: KinBook): void {
  const bearer = find.kin === undefined ? undefined : talk.linkOf(find);
  if (bearer === undefined) return;
  for (const told of find.kin ?? []) {
    const of = possessor(told, index, talk);
    if (of !== undefined) kin.add(bearer.id, told.word, of.id);
  }
}

const TOLD = 0.95;
const BY_SURNAME = 0.78;

/** Whom “his father” means: one who is told to be that, or the only other bearer of the surname. */
function relative(told: KinTold, index: number, talk: Talk, kin: KinBook): Resolution | undefined {
  const of = possessor(told, index, talk);
  if (of === undefined) return undefined;
  const { word } = told;
  const known = kin.told(word, of.id);
  const [only, second] = known;
  if (only !== undefined) {
    if (second !== undefined) return undefined;
    return certain(only, TOLD, `the text calls “${only.name}” the ${word.key} of “${of.name}”`);
  }
  const other = word.older === undefined ? undefined : soleNamesake(of, word, talk.people, kin);
  if (other === undefined) return undefined;
  kin.add(other.id, word, of.id);
  return certain(
    other,
    BY_SURNAME,
    `“${other.name}” is the only other ${word.sex === 'male' ? 'man' : 'woman'} of that surname`,
  );
}

/** The only other bearer of a surname of the fitting sex; nobody when they are told to be kin of another kind. */
function soleNamesake(
  of: Bearer,
  { sex }: KinWord,
  people: ReadonlyMap<Id, KnownPerson>,
  kin: KinBook,
): Bearer | undefined {
  const own = people.get(of.id);
  if (own === undefined || own.surname === '' || own.sex !== sex) return undefined;
  const others = [...people.values()].filter(
    ({ bearer, surname, sex: theirs }) =>
      surname === own.surname && bearer.id !== of.id && (theirs === undefined || theirs === sex),
  );
  const [only, second] = others;
  if (only === undefined || second !== undefined || kin.areKin(only.bearer.id, of.id))
    return undefined;
  return only.bearer;
}
