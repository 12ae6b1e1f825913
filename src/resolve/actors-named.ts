import { makeId } from '../model/id.ts';
import type { Id } from '../model/records.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { stateName } from '../names/known-names.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { nameKey } from '../names/name-key.ts';
import { isCyrillic } from '../names/person-words.ts';
import { caseStem } from '../names/russian/case-forms.ts';
import { OPEN, certain } from './actors-resolution.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';
import { thingTeller } from './actors-things.ts';
import type { ThingTold } from './actors-things.ts';

interface NamedContext {
  readonly language: string;
  readonly gazetteer?: Gazetteer;
}

/**
 * States, the case's own actors, and organisations, groups, places and events: equal names are one actor.
 * The resolver remembers each bearer, since a text names few actors many times.
 */
export function namedResolver(
  context: NamedContext,
  finds: readonly MentionFind[] = [],
): (find: MentionFind) => Resolution {
  const bearers = new Map<string, Bearer>();
  const others = otherNames(finds);
  const thingsOf = thingTeller(finds);
  const remembered = (key: string, make: () => Bearer): Bearer => {
    const bearer = bearers.get(key) ?? make();
    bearers.set(key, bearer);
    return bearer;
  };
  return (find) => {
    const { iso, type, name, form } = find;
    if (find.rule === 'bare-head' && find.standsFor === undefined) return OPEN;
    if (find.gazetteer !== undefined) return fromGazetteer(find.gazetteer, context.gazetteer);
    if (iso !== undefined) {
      return certain(
        remembered(iso, () => stateBearer(iso, context)),
        1,
        stateReason(find),
      );
    }
    const first = others.get(keyOf(type, name));
    const things = first === undefined ? thingsOf(find) : [];
    if (things.length > 0)
      return {
        candidates: things.map((thing) => ({
          bearer: remembered(`${type} ${thing.name}`, () => thingBearer(find, thing)),
          score: thing.score,
          reasons: [thing.reason],
        })),
      };
    const known = first ?? name;
    const bearer = remembered(`${type} ${known}`, () => namedBearer(find, known));
    if (first !== undefined && form !== 'abbreviation')
      return certain(bearer, SAID, `the text calls “${first}” also “${name}”`);
    const reason = form === 'abbreviation' ? `the abbreviation of “${name}”` : `the name “${name}”`;
    return certain(bearer, 1, reason);
  };
}

const SAID = 0.95;

/** The first name of each thing that the text says to have several. */
function otherNames(finds: readonly MentionFind[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { type, name, alsoCalled } of finds) {
    if (alsoCalled === undefined) continue;
    const known = first.get(keyOf(type, alsoCalled)) ?? alsoCalled;
    if (keyOf(type, known) !== keyOf(type, name)) first.set(keyOf(type, name), known);
  }
  return first;
}

function keyOf(type: Bearer['type'], name: string): string {
  return `${type}:${phraseStem(name)}`;
}

/** “The old guard” of one document is not that of another. */
function namedBearer({ type, rule, passage }: MentionFind, name: string): Bearer {
  const where = rule === 'collective' ? [passage.document] : [];
  return { id: makeId('actor', type, ...where, phraseStem(name)), type, name, rule: 'name' };
}

function thingBearer(find: MentionFind, { name, listed }: ThingTold): Bearer {
  const bearer = namedBearer(find, name);
  return listed ? { ...bearer, rule: 'known-thing' } : bearer;
}

function fromGazetteer(index: number, gazetteer: Gazetteer | undefined): Resolution {
  const bearer = gazetteer && gazetteerBearer(gazetteer, index);
  return bearer === undefined
    ? OPEN
    : certain(bearer, 1, 'a name from the case’s own list of actors');
}

export function gazetteerBearer(gazetteer: Gazetteer, index: number): Bearer | undefined {
  const actor = gazetteer.actors[index];
  if (actor === undefined) return undefined;
  const { type, name } = actor;
  return { id: gazetteerId(actor), type, name, rule: 'gazetteer', gazetteer: index };
}

/** By the id the file gives, else by type and name; a state with an ISO code is that state. */
function gazetteerId({ id, type, name, identifiers }: Gazetteer['actors'][number]): Id {
  const iso = identifiers['iso3166'];
  if (type === 'state' && iso !== undefined) return makeId('actor', 'state', iso);
  return id === undefined ? makeId('actor', type, phraseStem(name)) : makeId('actor', id);
}

function stateBearer(iso: string, { language }: NamedContext): Bearer {
  const name = stateName(iso, language) ?? iso;
  return { id: makeId('actor', 'state', iso), type: 'state', name, rule: 'state', iso };
}

function stateReason({ rule, name }: MentionFind): string {
  if (rule === 'state:capital') return `the capital stands for the state ${name}`;
  if (rule === 'state:seat') return `the seat of power stands for the state ${name}`;
  if (rule === 'state:nationality') return `the nationality of ${name}`;
  return `a name of the state ${name}`;
}

/** Equal for the case forms of one Russian name; for other names their key. */
function phraseStem(name: string): string {
  if (!isCyrillic(name)) return nameKey(name);
  return nameKey(name)
    .split(' ')
    .map((word) => caseStem(word))
    .join(' ');
}
