import { asTree, entries, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

/** Offices, relations and the verbs of careers in one language, the English offices of `offices.yml` among them. */
export function compileElites(file: string): unknown {
  const own = asTree(readResource(`elites/${file}`), file);
  const known = asTree(readResource('offices.yml'), 'offices.yml');
  const words = (name: string): readonly string[] => entries(own[name]);
  const headships = new Set([...words('headships'), ...words('notOffices')]);
  const offices = [...words('offices'), ...english(asTree(known['offices'], 'offices'))];
  return {
    offices: unique(offices.map(spaced).filter((word) => !headships.has(word))),
    headships: words('headships'),
    fields: fields(asTree(known['fields'], 'fields')),
    officeAdjectives: words('officeAdjectives'),
    holders: words('holders'),
    times: Object.fromEntries(TIMES.map((name) => [name, words(name)])),
    institutions: words('institutions'),
    groups: words('groups'),
    parties: words('parties'),
    relations: [...kin(asTree(own['kin'], 'kin')), ...lines(own['relations'])],
    careers: lines(own['careers']),
    careerNouns: lines(own['careerNouns']),
    demands: words('demands'),
    posts: words('posts'),
    heads: words('heads'),
    endings: Object.entries(asTree(own['endings'], 'endings')).flatMap(([how, list]) =>
      entries(list).map((word) => ({ how, word })),
    ),
    tieVerbs: lines(own['tieVerbs']),
    postNouns: lines(own['postNouns']),
    postVerbs: lines(own['postVerbs']),
    idioms: lines(own['idioms']),
    quarrels: words('quarrels'),
    feuds: words('feuds'),
    discords: words('discords'),
    backings: words('backings'),
    rises: words('rises'),
    factions: words('factions'),
    terms: words('terms'),
    posings: words('posings'),
    circles: words('circles'),
    stances: words('stances'),
  };
}

const TIMES = ['former', 'current', 'future', 'dismissed', 'then'];

const spaced = (word: string): string => word.replaceAll('-', ' ');

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}

function english(tree: Tree): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => entries(asTree(value, key)['english']));
}

/** Words that a field goes by, each with its key: “foreign affairs” and “foreign” are one. */
function fields(tree: Tree): unknown {
  return Object.entries(tree).map(([key, value]) => ({
    key,
    words: entries(asTree(value, key)['english']),
  }));
}

function kin(tree: Tree): readonly Tree[] {
  return Object.entries(tree).map(([key, value]) => ({
    type: `kin:${key}`,
    from: 'bearer',
    words: entries(value),
  }));
}

/** A list of patterns; `~`, no preposition, becomes an empty one. */
function lines(value: unknown): readonly Tree[] {
  if (!Array.isArray(value)) throw new TypeError('a list of patterns was expected');
  return value.map((one) =>
    Object.fromEntries(
      Object.entries(asTree(one, 'a pattern')).map(([key, part]) => [
        key,
        Array.isArray(part) ? part.map((word) => (word === null ? '' : String(word))) : part,
      ]),
    ),
  );
}
