import english from './tables/english.compiled.json' with { type: 'json' };

/** A word that attributes, in one of its readings. */
export interface CueEntry {
  readonly kind: string;
  readonly frames: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly denies: boolean;
  /** With a preposition, its object is part of what it says: “blamed the envoy for the raid”. */
  readonly ofObject: boolean;
  /** Its subject is part of what it says: “he seems to know”. */
  readonly raising: boolean;
}

/** What depends on the language. Lemmas are in lower case, with `_` before a particle: `point_out`. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, readonly CueEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly CueEntry[]>;
  readonly adjectives: ReadonlyMap<string, readonly CueEntry[]>;
  readonly prepositions: ReadonlySet<string>;
  /** What “in” makes somebody's: “in the view of”. */
  readonly views: ReadonlySet<string>;
  /** What something is or does to somebody: “for the court, it means war”. */
  readonly likening: ReadonlySet<string>;
  /** “If the weekly is to be believed”. */
  readonly believing: ReadonlySet<string>;
  /** Nouns that name people or what they make up, and the endings of such nouns. */
  readonly people: ReadonlySet<string>;
  readonly hearsay: ReadonlySet<string>;
  readonly hearsayAdjectives: ReadonlySet<string>;
  readonly governors: ReadonlySet<string>;
  /** Governors that leave unsaid what follows: “refused to confirm”. */
  readonly withholding: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  /** Verbs that do by saying, where nobody is named: “was declared persona non grata”. */
  readonly acts: ReadonlySet<string>;
  /** What nothing is called: “was called home”. */
  readonly noNames: ReadonlySet<string>;
  /** “A number of observers”: those counted speak. */
  readonly measures: ReadonlySet<string>;
  /** “The second holds that …”. */
  readonly ordinals: ReadonlySet<string>;
  /** “The former”, “the latter”, in this order. */
  readonly pairwise: readonly string[];
  readonly outlets: ReadonlySet<string>;
  readonly anonymous: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  readonly relays: ReadonlySet<string>;
  /** What is dismissed or rejected as untrue, beside the nouns that attribute. */
  readonly putForward: ReadonlySet<string>;
  /** What is denied to somebody. */
  readonly withheld: ReadonlySet<string>;
  /** Adjectives of views that many have: “popular among”. */
  readonly shared: ReadonlySet<string>;
  /** What tells something to whoever thinks of it: “the timing suggests”. */
  readonly signs: ReadonlySet<string>;
  /** What tells something, as people do: “the footage shows”. */
  readonly witnesses: ReadonlySet<string>;
  /** What is seen in or behind something. */
  readonly traces: ReadonlySet<string>;
  /** What is cited as a reason. */
  readonly reasons: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  readonly polls: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
}

interface ClassTable {
  readonly claims: readonly string[];
  readonly denies?: boolean;
  readonly raising?: boolean;
  readonly of_object?: boolean;
}

const CLASSES: Readonly<Record<string, ClassTable>> = english.classes;
const STATE: ClassTable = { claims: ['clause'] };

const ENGLISH: CueLexicon = {
  verbs: mapOf(english.verbs),
  nouns: mapOf(english.nouns),
  adjectives: mapOf(english.adjectives, new Set(english.claiming_adjectives)),
  prepositions: new Set(english.prepositions),
  views: new Set(english.views),
  likening: new Set(english.likening),
  believing: new Set(english.believing),
  people: new Set(english.people),
  hearsay: new Set(english.hearsay),
  hearsayAdjectives: new Set(english.hearsay_adjectives),
  governors: new Set(english.governors),
  withholding: new Set(english.withholding),
  negations: new Set(english.negations),
  nobody: new Set(english.nobody),
  acts: new Set(english.acts),
  noNames: new Set(english.no_names),
  measures: new Set(english.measures),
  ordinals: new Set(english.ordinals),
  pairwise: english.pairwise,
  outlets: new Set(english.outlets),
  anonymous: new Set(english.anonymous),
  authors: new Set(english.authors),
  relays: new Set(english.relays),
  putForward: new Set(english.put_forward),
  withheld: new Set(english.withheld),
  shared: new Set(english.shared),
  signs: new Set(english.signs),
  witnesses: new Set(english.witnesses),
  traces: new Set(english.traces),
  reasons: new Set(english.reasons),
  lightVerbs: new Set(english.light_verbs),
  polls: new Set(english.polls),
  days: new Set(english.days),
  occasions: new Set(english.occasions),
};

/** `undefined` for a language without lists. */
export function cueLexicon(language: string): CueLexicon | undefined {
  return language.split('-', 1)[0] === 'en' ? ENGLISH : undefined;
}

function mapOf(
  lines: readonly string[],
  claiming?: ReadonlySet<string>,
): ReadonlyMap<string, readonly CueEntry[]> {
  const map = new Map<string, CueEntry[]>();
  for (const line of lines) {
    const [lemma = '', kind = '', ...frames] = line.split(' ');
    const known = map.get(lemma) ?? [];
    map.set(lemma, known);
    const {
      claims,
      denies = false,
      raising = false,
      of_object: ofObject = false,
    } = CLASSES[kind] ?? STATE;
    known.push({
      kind,
      frames: new Set(frames),
      claims: new Set(claiming !== undefined && !claiming.has(lemma) ? [] : claims),
      denies,
      raising,
      ofObject,
    });
  }
  return map;
}
