import { makeId } from '../model/id.ts';
import type { Actor, ActorName, ActorType } from '../model/records.ts';
import { READER_VERSION } from '../model/version.ts';
import { roleOf } from '../names/gazetteer.ts';
import { parseOrganisation } from '../names/organisation/parse.ts';
import { stateNamed } from '../names/things/state-named.ts';
import { scriptOf } from '../text/script.ts';
import type { ListedActor, ListedName, ListFormat } from './actors-import-row.ts';

/** In characters; what is longer is no name. */
const LONGEST_NAME = 500;
const LONGEST_DESCRIPTION = 1_000;
const MOST_NAMES = 200;
const MOST_DESCRIPTIONS = 20;

/**
 * The record of a listed actor, or why it can be none. Its id is made of the list's own id, else of type and name, so
 * that the same list gives the same records. It is `proposed` like all that no person of the case has judged.
 */
export function actorOf(listed: ListedActor, format: ListFormat): Actor | string {
  const names = namesOf(listed.names);
  const [main] = names;
  if (main === undefined) return whyNoName(listed.names);
  const type = listed.type ?? typeByName(main.text);
  return {
    kind: 'actor',
    id:
      listed.id === undefined
        ? makeId('actor', 'import', format, type, main.text)
        : makeId('actor', 'import', format, listed.id),
    type,
    name: main.text,
    names,
    descriptions: unique(listed.descriptions.map(cleaned).filter(isShort)).slice(
      0,
      MOST_DESCRIPTIONS,
    ),
    identifiers: identifiersOf(listed, format),
    by: { reader: 'import', version: READER_VERSION, rule: `import:${format}` },
    standing: 'proposed',
  };
}

/** The name it is called by first: the first that stands for the whole actor. */
function namesOf(listed: readonly ListedName[]): readonly ActorName[] {
  const seen = new Set<string>();
  const usable = listed
    .map((name) => ({ ...name, text: cleaned(name.text) }))
    .filter(({ text }) => isName(text) && !seen.has(text) && seen.add(text).size > 0)
    .slice(0, MOST_NAMES);
  if (usable[0]?.weak !== true) return usable.map(actorName);
  const strong = usable.find(({ weak }) => weak !== true);
  if (strong === undefined) return [];
  return [strong, ...usable.filter((name) => name !== strong)].map(actorName);
}

function actorName({ text, language, weak }: ListedName): ActorName {
  const role = roleOf(text);
  return {
    text,
    ...(language === undefined ? {} : { language }),
    script: scriptOf(text),
    role: weak === true && role === 'full' ? 'short' : role,
  };
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(text);
}

function whyNoName(names: readonly ListedName[]): string {
  const [first] = names.filter(({ weak }) => weak !== true);
  const length = cleaned(first?.text ?? '').length;
  if (length > LONGEST_NAME)
    return `The name is ${length} characters long, more than ${LONGEST_NAME}`;
  return 'The name holds no letter';
}

/** On one line, without characters that steer a terminal; half characters are replaced. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= LONGEST_DESCRIPTION;
}

/** A name of which the list does not say what it is a name of: a state's, an organisation's, else a person's. */
function typeByName(name: string): ActorType {
  if (stateNamed(name) !== undefined) return 'state';
  const { words, forms, sole, known } = parseOrganisation(name);
  const says = words.some(({ kind }) => kind === 'body' || kind === 'field');
  const isBody = says || forms.length > 0 || sole !== undefined || known !== undefined;
  return isBody ? 'organisation' : 'person';
}

/** The list's own id is kept as one: it leads back to the list. */
function identifiersOf(
  { id, identifiers }: ListedActor,
  format: ListFormat,
): Readonly<Record<string, string>> {
  const own = id === undefined || format === 'wikidata' ? [] : [[format, id]];
  const stated = Object.entries(identifiers).map(([scheme, value]) => [scheme, cleaned(value)]);
  return Object.fromEntries([...stated, ...own].filter(([, value]) => value !== ''));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
