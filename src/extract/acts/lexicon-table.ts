import type { EventType } from '../../model/records.ts';
import type { ActEntry, Filler, Pattern, RoleSlot } from './lexicon-pattern.ts';
import compiled from './tables/acts.en.compiled.json' with { type: 'json' };

/** Made of their lines only when a lemma is first asked for: few of them occur in one text. */
export interface Patterns {
  readonly get: (lemma: string) => readonly Pattern[] | undefined;
}

/** What a language's patterns are looked up in. */
export interface ActTable {
  /** By lemma, those that ask most first. */
  readonly verbs: Patterns;
  readonly nouns: Patterns;
  /** Nouns that stand for political actors. */
  readonly actors: ReadonlySet<string>;
  /** “A series of talks” are talks. */
  readonly transparent: ReadonlySet<string>;
  /** Verbs that only carry an act noun: “held talks”. */
  readonly light: ReadonlySet<string>;
}

let english: ActTable | undefined;

/** Made when first asked for. */
export function englishActs(): ActTable {
  english ??= tableOf(compiled);
  return english;
}

function tableOf({ actors, transparent, light, classes, verbs, nouns }: typeof compiled): ActTable {
  const fillers = new Map<string, Filler>([
    ['any', 'any'],
    ['actor', 'actor'],
    ['many', 'many'],
    ['joined', 'joined'],
  ]);
  for (const line of classes.trimEnd().split('\n')) {
    const [name = '', words] = line.split('\t');
    fillers.set(`$${name}`, setOf(words));
  }
  return {
    actors: setOf(actors),
    transparent: setOf(transparent),
    light: setOf(light),
    verbs: byLemma(verbs, fillers),
    nouns: byLemma(nouns, fillers),
  };
}

function listOf(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split(',');
}

function setOf(cell: string | undefined): ReadonlySet<string> {
  return new Set(listOf(cell));
}

function byLemma(text: string, fillers: Map<string, Filler>): Patterns {
  const lines = linesByLemma(text);
  const made = new Map<string, readonly Pattern[]>();
  const get = (lemma: string): readonly Pattern[] | undefined => {
    const known = made.get(lemma);
    const found = known ?? lines.get(lemma)?.map((line) => patternOf(line.split('\t'), fillers));
    if (found === undefined || known !== undefined) return known;
    const sorted = found.toSorted((one, other) => other.weight - one.weight);
    made.set(lemma, sorted);
    return sorted;
  };
  return { get };
}

function linesByLemma(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of text.trimEnd().split('\n')) {
    for (const word of listOf(line.slice(0, line.indexOf('\t')))) {
      const list = found.get(word);
      if (list === undefined) found.set(word, [line]);
      else list.push(line);
    }
  }
  return found;
}

/** The columns as scripts/tables/acts.ts writes them; an empty one says nothing. */
function patternOf(row: readonly string[], fillers: Map<string, Filler>): Pattern {
  const [, heading = '', rule = '', initiator, recipient, both, plural, particle] = row;
  const [, , , , , , , , subject, object, clause, clauseVerb, modifier, auxiliary, needs = ''] =
    row;
  const filler = (cell: string | undefined): Filler | undefined => fillerOf(cell, fillers);
  const pattern: Omit<Pattern, 'weight'> = {
    entry: entryOf(heading, rule, { initiator, recipient, both }),
    plural: plural === '1',
    particle: particle === '' ? undefined : particle,
    subject: filler(subject),
    object: object === 'none' ? object : filler(object),
    clause: clause === '' ? undefined : clause,
    clauseVerb: filler(clauseVerb),
    modifier: filler(modifier),
    auxiliary: filler(auxiliary),
    needs: needs === '' ? [] : needs.split(';').map((need) => needOf(need, filler)),
  };
  return { ...pattern, weight: weightOf(pattern) };
}

function needOf(
  need: string,
  filler: (cell: string) => Filler | undefined,
): Pattern['needs'][number] {
  const [preposition = '', what = ''] = need.split('=');
  return { prepositions: preposition.split('/'), filler: filler(what) ?? 'any' };
}

function fillerOf(cell: string | undefined, fillers: Map<string, Filler>): Filler | undefined {
  if (cell === undefined || cell === '') return undefined;
  const known = fillers.get(cell);
  if (known !== undefined) return known;
  const made = cell.includes('$') ? union(cell, fillers) : new Set(listOf(cell));
  fillers.set(cell, made);
  return made;
}

/** `$tie/$talk/effort`: the words of both classes, and this one. */
function union(cell: string, fillers: Map<string, Filler>): Filler {
  const words = cell.split('/').flatMap((name) => {
    const one = fillers.get(name);
    return one instanceof Set ? Array.from(one, String) : [name];
  });
  return new Set(words);
}

const TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'OTHER',
] as const satisfies readonly EventType[];

function entryOf(
  heading: string,
  rule: string,
  roles: Readonly<Record<'initiator' | 'recipient' | 'both', string | undefined>>,
): ActEntry | undefined {
  const [name = '', mode] = heading.split('.');
  const type = TYPES.find((one) => one === name);
  if (type === undefined) return undefined;
  return {
    type,
    ...(mode === undefined ? {} : { mode }),
    roles: {
      initiator: listOf(roles.initiator).filter(isSlot),
      recipient: listOf(roles.recipient).filter(isSlot),
      ...(roles.both === '1' ? { reciprocal: true } : {}),
    },
    rule,
  };
}

function isSlot(slot: string): slot is RoleSlot {
  return /^(?:subj|obj|iobj|poss|amod|comp|(?:obl|nmod):.+)$/u.test(slot);
}

/** Words that must be there say most, then actors, then places to be filled by anything. */
function weightOf({ needs, ...rest }: Omit<Pattern, 'weight'>): number {
  const asked = [
    rest.subject,
    rest.object,
    rest.clause === undefined ? undefined : 'any',
    rest.clauseVerb,
    rest.modifier,
    rest.auxiliary,
    ...needs.map(({ filler }) => filler),
  ] as const;
  const sum = asked.reduce((total, filler) => total + fillerWeight(filler), 0);
  // Of two that ask the same, a false friend wins.
  const friend = rest.entry === undefined ? 1.5 : 0;
  return sum + friend + (rest.particle === undefined ? 0 : 4) + (rest.plural ? 1 : 0);
}

function fillerWeight(filler: Filler | 'none' | undefined): number {
  if (filler === undefined) return 0;
  if (filler === 'any' || filler === 'none') return 1;
  if (typeof filler === 'string') return 2;
  // One word, or a compound, says more than a class.
  const narrow =
    filler.size < 9 && (filler.size < 3 || [...filler].some((one) => one.includes('-')));
  return narrow ? 6 : 5;
}
