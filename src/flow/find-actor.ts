import { InputError } from '../model/input-error.ts';
import { ACTOR_TYPES } from '../model/records.ts';
import type { Actor, ActorType, Document, Id, Mention } from '../model/records.ts';
import { nameKey } from '../names/name-key.ts';
import { comparable } from '../names/script/comparable.ts';
import { nameKeys } from '../resolve/listed-keys.ts';
import type { CaseStore } from '../store/index.ts';

/** A user's word for an actor found nothing, or several. */
const MOST_LISTED = 8;

/**
 * The actor a person means by its id, the beginning of its id, or any of its names, in any script; joined actors answer
 * to all ids and names of their parts; with `types`, only actors of these are meant. Throws an InputError that lists the candidates when there are several.
 */
export function findActor(
  store: CaseStore,
  asked: string,
  casePath: string,
  types?: readonly ActorType[],
): Actor {
  const words = { keys: keysAsked(asked), ...(mayBeId(asked) ? { id: asked } : {}) };
  const meant = [...store.meantActors(words)].filter(({ type }) => types?.includes(type) ?? true);
  const found = matching(meant, asked);
  const [only, ...others] = found;
  if (only === undefined) {
    throw new InputError(
      `No ${types?.join(' or ') ?? 'actor'} of the case goes by “${asked}”`,
      { file: casePath },
      { advice: 'Look for its id or its names with `tacitus actors list`.' },
    );
  }
  if (others.length === 0) return only;
  throw new InputError(
    `“${asked}” may be any of ${found.length} actors: ${listed(found)}`,
    { file: casePath },
    { advice: 'Give the id of the one you mean.' },
  );
}

/** The parts of a joined actor that a person means, by the same words; empty when there is none. */
export function findParts(actor: Actor, asked: string): readonly Id[] {
  const parts = (actor.parts ?? []).map((part): Actor => ({ kind: 'actor', ...part }));
  return matching(parts, asked).map(({ id }) => id);
}

/** The mention with this id or this beginning of an id. Throws an InputError when there is none, or several. */
export function findMention(store: CaseStore, asked: string, casePath: string): Mention {
  const found: Mention[] = [];
  for (const record of store.exportRecords(['mention']))
    if (record.kind === 'mention' && record.id.startsWith(asked)) found.push(record);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const problem = only === undefined ? 'is no mention of the case' : 'begins several mentions';
  throw new InputError(
    `“${asked}” ${problem}`,
    { file: casePath },
    { advice: 'Mentions and their ids are in `tacitus export --format jsonl`.' },
  );
}

/** The document of this file, with this id or this beginning of an id. Throws an InputError when there is none, or several. */
export function findDocument(store: CaseStore, asked: string, casePath: string): Document {
  const documents = [...store.exportRecords(['document'])].filter(
    (record) => record.kind === 'document',
  );
  const byFile = documents.filter(({ file }) => file === asked);
  const found = byFile.length > 0 ? byFile : documents.filter(({ id }) => id.startsWith(asked));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const problem = only === undefined ? 'is no document of the case' : 'may be several documents';
  throw new InputError(
    `“${asked}” ${problem}`,
    { file: casePath },
    { advice: 'See `tacitus show documents --format json` for files and ids.' },
  );
}

/** Under which an actor of any type would be kept that goes by these words. */
function keysAsked(asked: string): readonly string[] {
  return [...new Set(ACTOR_TYPES.flatMap((type) => nameKeys(asked, type)))];
}

const FEWEST_OF_ID = 'act_1'.length;

function mayBeId(asked: string): boolean {
  return asked.length >= FEWEST_OF_ID && asked.startsWith('act_');
}

/** By the surest way that finds anything: id, beginning of an id, name as written, name in any spelling, words of it. */
function matching(actors: readonly Actor[], asked: string): readonly Actor[] {
  const key = nameKey(asked);
  const loose = looseKey(asked);
  const ways: readonly ((actor: Actor) => boolean)[] = [
    (actor) => idsOf(actor).includes(asked),
    (actor) => asked.length >= FEWEST_OF_ID && idsOf(actor).some((id) => id.startsWith(asked)),
    ({ name }) => nameKey(name) === key,
    (actor) => namesOf(actor).some((name) => nameKey(name) === key),
    (actor) => loose !== '' && namesOf(actor).some((name) => looseKey(name) === loose),
    (actor) => loose !== '' && namesOf(actor).some((name) => holds(looseKey(name), loose)),
  ];
  for (const way of ways) {
    const found = actors.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function idsOf({ id, parts = [] }: Actor): readonly Id[] {
  return [id, ...parts.map((part) => part.id)];
}

function namesOf({ name, names, parts = [] }: Actor): readonly string[] {
  return [name, ...names.map(({ text }) => text), ...parts.map((part) => part.name)];
}

/** Whether every word that was asked for is a word of the name. */
function holds(name: string, asked: string): boolean {
  const words = new Set(name.split(' '));
  return asked.split(' ').every((word) => words.has(word));
}

function looseKey(name: string): string {
  return name
    .split(/[\s.,]+/u)
    .map((word) => comparable(word).letters)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
}

function listed(actors: readonly Actor[]): string {
  const shown = actors
    .slice(0, MOST_LISTED)
    .map(({ id, name, type }) => `${name} (${type}, ${id})`);
  return [...shown, ...(actors.length > MOST_LISTED ? ['…'] : [])].join('; ');
}
