import type { Actor, ActorName } from '../model/records.ts';
import { READER_VERSION } from '../model/version.ts';
import { roleOf } from '../names/gazetteer.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { nominativeName } from '../names/russian/nominative-name.ts';
import { isCyrillic } from '../names/person-words.ts';
import { scriptOf } from '../text/script.ts';
import { singleSpaced } from '../text/spaces.ts';
import type { Bearer } from './actors-resolution.ts';

interface MakeContext {
  readonly language: string;
  readonly gazetteer?: Gazetteer;
}

/** The record of an actor, with every form of its name that the document has. */
export function makeActor(
  bearer: Bearer,
  finds: readonly MentionFind[],
  context: MakeContext,
): Actor {
  const listed =
    bearer.gazetteer === undefined ? undefined : context.gazetteer?.actors[bearer.gazetteer];
  const name = listed?.name ?? bestName(bearer, finds);
  return {
    kind: 'actor',
    id: bearer.id,
    type: bearer.type,
    name,
    names: distinct([
      ...(listed?.names ?? [
        nameRecord(name, bearer.type === 'person' ? roleOf(name) : 'full', context),
      ]),
      ...finds.filter(({ form }) => form !== 'pronoun').map((find) => formOf(find, context)),
    ]),
    descriptions: unique([
      ...(listed?.descriptions ?? []),
      ...maidenNames(finds),
      ...finds.flatMap(({ offices = [] }) => offices.map(({ text }) => text)),
    ]),
    identifiers: listed?.identifiers ?? (bearer.iso === undefined ? {} : { iso3166: bearer.iso }),
    by: { reader: 'tacitus', version: READER_VERSION, rule: `actor:${bearer.rule}` },
    standing: 'proposed',
  };
}

/** A person's fullest form, in the nominative; what the finders chose for the others. */
function bestName(bearer: Bearer, finds: readonly MentionFind[]): string {
  const { person } = bearer;
  if (person === undefined) {
    const isListed = bearer.iso !== undefined || bearer.rule === 'known-thing';
    return isListed ? bearer.name : mostFrequent(finds, bearer.name);
  }
  const full = finds.filter(({ form }) => form === 'name').map(({ name }) => name);
  const longest = full.toSorted((a, b) => b.split(' ').length - a.split(' ').length)[0];
  if (!isCyrillic(person.text)) return longest ?? bearer.name;
  return nominativeName(
    person,
    finds.flatMap((find) => find.person ?? []),
  );
}

/** The first of the most frequent forms. */
function mostFrequent(finds: readonly MentionFind[], otherwise: string): string {
  const counts = new Map<string, number>();
  for (const { name } of finds) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? otherwise;
}

function formOf(find: MentionFind, context: MakeContext): ActorName {
  const { passage, start, end, form, rule } = find;
  // “née Somova” and “Anna Lazarevs” say a name, but are none.
  const isName = rule !== 'maiden-name' && rule !== 'shared-surname';
  const text = isName ? passage.text.slice(start, end) : find.name;
  const clean = singleSpaced(text);
  if (form === 'initials' || form === 'abbreviation') return nameRecord(clean, form, context);
  if (form === 'description') {
    return nameRecord(clean, rule === 'maiden-name' ? 'short' : 'description', context);
  }
  return nameRecord(clean, form === 'surname' ? 'short' : 'full', context);
}

/** Names carry the document's language only where their script can be that language's. */
function nameRecord(text: string, role: ActorName['role'], { language }: MakeContext): ActorName {
  const script = scriptOf(text);
  const fits = language !== 'und' && (script === 'Cyrl') === CYRILLIC_LANGUAGES.has(language);
  return { text, ...(fits ? { language } : {}), script, role };
}

const CYRILLIC_LANGUAGES = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn']);

function maidenNames(finds: readonly MentionFind[]): readonly string[] {
  return finds
    .filter(({ rule }) => rule === 'maiden-name')
    .map(({ passage, start, end }) => passage.text.slice(start, end));
}

function distinct(names: readonly ActorName[]): readonly ActorName[] {
  return [...new Map(names.toReversed().map((name) => [name.text, name])).values()].toReversed();
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
