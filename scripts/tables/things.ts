import { asTree, entries, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

const FILE = 'things.yml';

/** What an entry of a section is where it does not say it itself. */
const TYPES = {
  wars: 'war',
  agreements: 'agreement',
  revolutions: 'revolution',
  events: 'event',
  abbreviations: 'organisation',
} as const;

/** Wars, agreements, revolutions, events and unexplained abbreviations, with all their names. */
export function compileThings(): unknown {
  return readThings();
}

export function readThings() {
  const sections = asTree(readResource(FILE), FILE);
  return Object.entries(TYPES).flatMap(([section, type]) =>
    Object.entries(asTree(sections[section], section)).map(([entry, value]) =>
      thing(entry, asTree(value, entry), type),
    ),
  );
}

const FIELDS = new Set(['type', 'when', 'names', 'ru', 'other', 'states', 'wikidata', 'note']);

function thing(entry: string, value: Tree, type: string) {
  const strange = Object.keys(value).find((field) => !FIELDS.has(field));
  if (strange !== undefined)
    throw new TypeError(`${FILE}: ${entry} has the unknown field ${strange}`);
  const text = (field: string): string | undefined => {
    const said = value[field];
    return typeof said === 'string' || typeof said === 'number' ? String(said) : undefined;
  };
  return {
    entry,
    type: text('type') ?? type,
    en: entries(value['names']),
    ru: entries(value['ru']),
    other: entries(value['other']),
    states: entries(value['states']),
    when: text('when'),
    wikidata: text('wikidata'),
    note: text('note'),
  };
}
