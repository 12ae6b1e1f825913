import type { MentionFind } from '../names/mention-find.ts';
import { knownThing } from '../names/things/known-thing.ts';
import type { KnownThing } from '../names/things/known-thing.ts';

/** What a name is known to stand for. */
export interface ThingTold {
  /** Under which its actor goes: what the document calls it first, or the list's name where only it tells bearers apart. */
  readonly name: string;
  /** The name is the list's. */
  readonly listed: boolean;
  /** 0…1. */
  readonly score: number;
  readonly reason: string;
}

/** By another of its names. */
const OTHER_NAME = 0.95;
/** Of several bearers of a name, the one that the text speaks of. */
const SPOKEN_OF = 0.85;

/**
 * Wars, treaties, services and other things that lists know under several names: all names of one thing in a document
 * are one actor. Where a name has several bearers, what else the document names decides: another of the names, or one
 * bearer's state alone. An abbreviation that nothing decides stays open among its bearers, while full words then are
 * a name like any other. Empty for what no list knows.
 */
export function thingTeller(
  finds: readonly MentionFind[],
): (find: MentionFind) => readonly ThingTold[] {
  const known = knownIn(finds);
  const first = firstNames(finds, known);
  const states = statesIn(finds);
  return (find) => {
    const things = known.get(find.name) ?? [];
    const [only, second] = things;
    if (only === undefined) return [];
    if (second === undefined) return [byName(find, first.get(keyOf(find, only)) ?? find.name)];
    const [meant, other] = spokenOf(find, things, first, states);
    if (meant !== undefined && other === undefined)
      return [byText(find, meant, first.get(keyOf(find, meant)))];
    if (find.rule !== 'known-thing' || find.form !== 'abbreviation') return [];
    return things.map((thing) => oneOfSeveral(find, thing, things.length));
  };
}

function knownIn(finds: readonly MentionFind[]): ReadonlyMap<string, readonly KnownThing[]> {
  const known = new Map<string, readonly KnownThing[]>();
  for (const { name, type, iso, gazetteer } of finds) {
    if (type === 'person' || type === 'state' || iso !== undefined) continue;
    if (gazetteer !== undefined || known.has(name)) continue;
    known.set(
      name,
      knownThing(name).filter((thing) => thing.type !== 'state'),
    );
  }
  return known;
}

/** What the document calls each thing first, of the names that nothing else bears. */
function firstNames(
  finds: readonly MentionFind[],
  known: ReadonlyMap<string, readonly KnownThing[]>,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const find of finds) {
    const [only, second] = known.get(find.name) ?? [];
    if (only === undefined || second !== undefined) continue;
    const key = keyOf(find, only);
    if (!first.has(key)) first.set(key, find.name);
  }
  return first;
}

function keyOf({ type }: MentionFind, { entry }: KnownThing): string {
  return `${type} ${entry}`;
}

/** The one whose state the sentence names; else those that the document names otherwise too; else by its states. */
function spokenOf(
  find: MentionFind,
  things: readonly KnownThing[],
  first: ReadonlyMap<string, string>,
  { all, bySentence }: SpokenStates,
): readonly KnownThing[] {
  const here = ofStates(things, bySentence.get(find.sentence ?? -1));
  if (here.length === 1) return here;
  const named = things.filter((thing) => first.has(keyOf(find, thing)));
  return named.length > 0 ? named : ofStates(things, all);
}

function ofStates(
  things: readonly KnownThing[],
  states: ReadonlySet<string> | undefined,
): readonly KnownThing[] {
  return things.filter(({ states: own = [] }) => own.some((iso) => states?.has(iso) === true));
}

interface SpokenStates {
  readonly all: ReadonlySet<string>;
  readonly bySentence: ReadonlyMap<number, ReadonlySet<string>>;
}

function statesIn(finds: readonly MentionFind[]): SpokenStates {
  const bySentence = new Map<number, Set<string>>();
  const all = new Set<string>();
  for (const { iso, sentence } of finds) {
    if (iso === undefined) continue;
    all.add(iso);
    if (sentence === undefined) continue;
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(iso));
  }
  return { all, bySentence };
}

function byName({ name }: MentionFind, first: string): ThingTold {
  if (first === name) return { name, listed: false, score: 1, reason: `the name “${name}”` };
  const reason = `“${name}” and “${first}” are known names of one thing`;
  return { name: first, listed: false, score: OTHER_NAME, reason };
}

function byText({ name }: MentionFind, thing: KnownThing, first: string | undefined): ThingTold {
  return {
    name: first ?? thing.name,
    listed: first === undefined,
    score: SPOKEN_OF,
    reason: `of all that go by “${name}” the text speaks of “${first ?? thing.name}”`,
  };
}

function oneOfSeveral({ name }: MentionFind, thing: KnownThing, count: number): ThingTold {
  const score = Math.round((SPOKEN_OF / count) * 100) / 100;
  const reason = `“${name}” is one of the names of “${thing.name}”; ${count} known ones bear it`;
  return { name: thing.name, listed: true, score, reason };
}
