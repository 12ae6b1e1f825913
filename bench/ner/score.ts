import type { NameType } from '../../src/parse/sentence.ts';
import type { MarkedSentence } from './corpora.ts';

/** A name by its words and the label of a corpus. */
export interface Labelled {
  readonly first: number;
  readonly until: number;
  readonly label: string;
}

export interface Tally {
  right: number;
  found: number;
  gold: number;
}

/** Tallies by label, and `all` for all of them together. */
export type Tallies = Map<string, Tally>;

/** How labels are compared: each side is mapped to what both can tell apart, or left out. */
export interface Comparison {
  readonly marked: (label: string) => string | undefined;
  readonly found: (type: NameType) => string | undefined;
}

/** CrossNER by our six types; a faction is an organisation there. */
export const sixTypes = (typeOf: Readonly<Record<string, NameType>>): Comparison => ({
  marked: (label) => typeOf[label],
  found: (type) => (type === 'group' ? 'organisation' : type),
});

const UNER: Partial<Readonly<Record<NameType, string>>> = {
  person: 'PER',
  organisation: 'ORG',
  group: 'ORG',
  state: 'LOC',
  place: 'LOC',
};

/** Universal NER: people, organisations, locations; states are locations, other names are left out. */
export const UNER_LABELS: Comparison = {
  marked: (label) => label,
  found: (type) => UNER[type],
};

const RE3D: Partial<Readonly<Record<NameType, string>>> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Organisation',
  state: 'Location',
  place: 'Location',
};

/** re3d: its people, organisations and locations, whether they are names or not. */
export const RE3D_LABELS: Comparison = {
  marked: (label) => (Object.values(RE3D).includes(label) ? label : undefined),
  found: (type) => RE3D[type],
};

/** Adds exact matches of words and label in one sentence. */
export function addSentence(
  tallies: Tallies,
  { marked }: MarkedSentence,
  found: readonly { readonly first: number; readonly last: number; readonly type: NameType }[],
  comparison: Comparison,
): void {
  const gold = marked.flatMap(({ first, until, label }) =>
    labelled(first, until, comparison.marked(label)),
  );
  const own = found.flatMap(({ first, last, type }) =>
    labelled(first, last, comparison.found(type)),
  );
  const wanted = new Set(gold.map(keyOf));
  for (const name of gold) for (const tally of talliesOf(tallies, name)) tally.gold += 1;
  for (const name of own) {
    for (const tally of talliesOf(tallies, name)) {
      tally.found += 1;
      if (wanted.has(keyOf(name))) tally.right += 1;
    }
  }
}

function labelled(first: number, until: number, label: string | undefined): readonly Labelled[] {
  return label === undefined ? [] : [{ first, until, label }];
}

const keyOf = ({ first, until, label }: Labelled): string => `${first}-${until}-${label}`;

function talliesOf(tallies: Tallies, { label }: Labelled): readonly Tally[] {
  return ['all', label].map((name) => {
    const tally = tallies.get(name) ?? { right: 0, found: 0, gold: 0 };
    tallies.set(name, tally);
    return tally;
  });
}

/** 0…1; 0 where nothing is to be found. */
export function f1(tally: Tally | undefined): number {
  const { right, found, gold } = tally ?? { right: 0, found: 0, gold: 0 };
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}
