import { InputError } from '../model/input-error.ts';
import { ACTOR_TYPES } from '../model/records.ts';
import type { ActorName, ActorType } from '../model/records.ts';
import { scriptOf } from '../text/script.ts';

/** An actor that a case brings along. */
export interface GazetteerActor {
  /** As given in the file; makes ids independent of the name. */
  readonly id?: string;
  readonly type: ActorType;
  readonly name: string;
  /** The name itself first, then the other forms, without repeats. */
  readonly names: readonly ActorName[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
}

/** The actors of a case's own file (`--actors actors.yml`), checked. */
export interface Gazetteer {
  readonly file: string;
  readonly actors: readonly GazetteerActor[];
}

const ROLES: readonly ActorName['role'][] = [
  'full',
  'short',
  'initials',
  'description',
  'abbreviation',
];
const FIELDS = ['id', 'type', 'name', 'names', 'descriptions', 'identifiers'];

/**
 * Checks what a YAML or JSON file holds and makes a gazetteer of it:
 * `actors:` is a list of `{type, name, names?, descriptions?, identifiers?, id?}`, a name is words or
 * `{text, language?, role?}`. Throws `InputError` naming the entry, the field, what came and what was expected.
 */
export function gazetteerFrom(value: unknown, file: string): Gazetteer {
  const actors = isMapping(value) ? value['actors'] : undefined;
  if (!Array.isArray(actors)) {
    throw new InputError(
      'Unreadable gazetteer: no list under “actors:”',
      { file },
      { advice: EXAMPLE },
    );
  }
  const read = actors.map((entry: unknown, index) => readActor(entry, new Entry(file, index)));
  refuseRepeatedIds(read, file);
  return { file, actors: read };
}

const EXAMPLE =
  'Write for instance: actors: [{type: person, name: Ana Sample, names: [A. Sample]}].';

/** Where a mistake stands, for the message. */
class Entry {
  readonly file: string;
  readonly index: number;

  constructor(file: string, index: number) {
    this.file = file;
    this.index = index;
  }

  error(field: string, came: unknown, expected: string): InputError {
    return new InputError(
      `Unreadable gazetteer: “${field}” of actor ${this.index + 1} is ${describe(came)}, expected ${expected}`,
      { file: this.file, record: `actors[${this.index}].${field}` },
    );
  }
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return JSON.stringify(value).slice(0, 60);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readActor(value: unknown, entry: Entry): GazetteerActor {
  if (!isMapping(value)) throw entry.error('entry', value, 'a mapping with type and name');
  const unknownField = Object.keys(value).find((key) => !FIELDS.includes(key));
  if (unknownField !== undefined) {
    throw entry.error(unknownField, value[unknownField], `one of the fields ${FIELDS.join(', ')}`);
  }
  const type = ACTOR_TYPES.find((one) => one === value['type']);
  if (type === undefined)
    throw entry.error('type', value['type'], `one of ${ACTOR_TYPES.join(', ')}`);
  const name = readText(value['name'], 'name', entry);
  const id = value['id'] === undefined ? {} : { id: readText(value['id'], 'id', entry) };
  return {
    ...id,
    type,
    name,
    names: unique([
      actorName(name),
      ...readList(value, 'names', entry).map((one, at) => readName(one, at, entry)),
    ]),
    descriptions: readList(value, 'descriptions', entry).map((one) =>
      readText(one, 'descriptions', entry),
    ),
    identifiers: readIdentifiers(value['identifiers'], entry),
  };
}

function readText(value: unknown, field: string, entry: Entry): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') throw entry.error(field, value, 'words');
  if (text.length > LONGEST) throw entry.error(field, value, `at most ${LONGEST} characters`);
  return text.normalize('NFC').trim();
}

const LONGEST = 300;

function readList(
  value: Readonly<Record<string, unknown>>,
  field: string,
  entry: Entry,
): readonly unknown[] {
  const list = value[field];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw entry.error(field, list, 'a list');
  return list;
}

function readName(value: unknown, at: number, entry: Entry): ActorName {
  const field = `names[${at}]`;
  if (!isMapping(value)) return actorName(readText(value, field, entry));
  const role = value['role'] === undefined ? undefined : ROLES.find((one) => one === value['role']);
  if (value['role'] !== undefined && role === undefined) {
    throw entry.error(`${field}.role`, value['role'], `one of ${ROLES.join(', ')}`);
  }
  const language = value['language'];
  const text = readText(value['text'], `${field}.text`, entry);
  return {
    ...actorName(text),
    ...(language === undefined ? {} : { language: readText(language, `${field}.language`, entry) }),
    ...(role === undefined ? {} : { role }),
  };
}

function actorName(text: string): ActorName {
  return { text, script: scriptOf(text), role: roleOf(text) };
}

/** What the letters alone tell: `I. Sample` has initials, `MNS` is an abbreviation, one word is a short form. */
export function roleOf(text: string): ActorName['role'] {
  if (/^(?:\p{Lu}\p{Ll}?\. ?){1,3}\p{L}|\p{L} (?:\p{Lu}\. ?){1,3}$/u.test(text)) return 'initials';
  if (/^[\p{Lu}\d]{2,8}$/u.test(text)) return 'abbreviation';
  return /[\s\u00a0]/u.test(text) ? 'full' : 'short';
}

function unique(names: readonly ActorName[]): readonly ActorName[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => !seen.has(text) && seen.add(text).size > 0);
}

function readIdentifiers(value: unknown, entry: Entry): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  if (!isMapping(value))
    throw entry.error('identifiers', value, 'a mapping such as {wikidata: Q1}');
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, readText(one, `identifiers.${key}`, entry)]),
  );
}

function refuseRepeatedIds(actors: readonly GazetteerActor[], file: string): void {
  const seen = new Map<string, number>();
  for (const [index, { id }] of actors.entries()) {
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first !== undefined) {
      throw new Entry(file, index).error('id', id, `an id that actor ${first + 1} does not bear`);
    }
    seen.set(id, index);
  }
}
