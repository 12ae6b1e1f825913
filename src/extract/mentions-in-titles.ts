import type { Id, Range } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { nameKey } from '../names/name-key.ts';
import { givenNameSex, surnameStrength } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Scene } from './mentions-find.ts';
import { lastAtOrBefore } from '../text/last-at.ts';

/** A cited work's title: whether its capitals tell names from other words. */
interface Title extends Range {
  readonly capitalised: boolean;
}

/**
 * Without what only capitals in titles make a name, be they of cited works or of the document and its parts: “Appraisal
 * Report”, “Ilhams kingdom”, “Quiet Purge”. A title set In Capitals, and the first word of any other, needs a list, a head noun or a given name, or that the name stands
 * outside of titles as well. Everything else in a title is kept: who is named there is spoken of.
 */
export function withoutTitleWords(
  scenes: readonly Scene[],
  found: readonly (readonly MentionFind[])[],
  ranges: ReadonlyMap<Id, readonly Range[]> | undefined,
): readonly (readonly MentionFind[])[] {
  const titles = scenes.map((scene) =>
    titlesIn(scene, ownTitle(scene) ?? ranges?.get(scene.passage.id) ?? []),
  );
  if (titles.every(({ length }) => length === 0)) return found;
  const outside = new Set(
    found.flatMap((finds, scene) =>
      finds.flatMap((find) => (titleOf(find, titles[scene]) === undefined ? keysOf(find) : [])),
    ),
  );
  return found.map((finds, scene) =>
    finds.filter((find) => {
      const title = titleOf(find, titles[scene]);
      if (title === undefined || find.rule !== 'trained') return true;
      return !isByCapitals(find, title) || keysOf(find).some((key) => outside.has(key));
    }),
  );
}

function ownTitle({ passage: { role, text } }: Scene): readonly Range[] | undefined {
  return role === 'title' || role === 'heading' ? [{ start: 0, end: text.length }] : undefined;
}

/** In reading order. */
function titlesIn({ tokens }: Scene, ranges: readonly Range[]): readonly Title[] {
  const indexOf = (place: number): number =>
    lastAtOrBefore(tokens, place, ({ start }) => start) + 1;
  return ranges
    .map(({ start, end }) => ({
      start,
      end,
      capitalised: isCapitalised(tokens.slice(indexOf(start - 1), indexOf(end - 1))),
    }))
    .toSorted((a, b) => a.start - b.start);
}

const LONG_WORD = 4;

/** Most long words have a capital; a title of one word tells nothing. */
function isCapitalised(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text, shape }) => text.length >= LONG_WORD && shape !== 'number');
  const capitals = long.filter(({ shape }) => shape !== 'lower');
  return long.length > 1 && capitals.length * 5 >= long.length * 4;
}

function titleOf(find: MentionFind, titles: readonly Title[] | undefined): Title | undefined {
  const title = titles?.[lastAtOrBefore(titles, find.start, ({ start }) => start)];
  return title !== undefined && find.end <= title.end ? title : undefined;
}

function isByCapitals({ type, person, start }: MentionFind, title: Title): boolean {
  if (type !== 'person' || person === undefined) return title.capitalised;
  const { given, initials, surname } = person;
  if (initials.length > 0 || surnameStrength(surname) !== 'none') return false;
  if (given !== undefined && givenNameSex(given) !== undefined) return false;
  return title.capitalised || (given === undefined && start === title.start);
}

/** A surname alone is confirmed by its bearer's full name. */
function keysOf({ name, person }: MentionFind): readonly string[] {
  const surname = person?.surname ?? '';
  return surname === '' ? [nameKey(name)] : [nameKey(name), nameKey(surname)];
}
