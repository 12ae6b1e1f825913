import { describe, expect, it } from 'vitest';
import { withOneType } from '../../src/extract/mentions-one-type.ts';
import { ACTOR_TYPES } from '../../src/model/records.ts';
import type { MentionForm } from '../../src/model/records.ts';
import type { MentionFind } from '../../src/names/mention-find.ts';
import { readingOf } from '../support/reading-of.ts';

/** A find of the trained reader: `words = type`, people by surname alone unless they have two words. */
function finds(text: string, seen: readonly string[]): readonly MentionFind[] {
  const [passage] = readingOf([text]).passages;
  let from = 0;
  return seen.flatMap((one): MentionFind[] => {
    const [name = '', told] = one.split(' = ');
    const type = ACTOR_TYPES.find((known) => known === told);
    const start = text.indexOf(name, from);
    from = start + name.length;
    if (passage === undefined || type === undefined) return [];
    const form: MentionForm = type === 'person' && !name.includes(' ') ? 'surname' : 'name';
    const surname = name.split(' ').at(-1) ?? name;
    const person = type === 'person' ? { person: { text: name, initials: [], surname } } : {};
    const rule = type === 'state' ? 'introduced-name' : 'trained';
    const own = { start, end: from, passage, type, form, rule, name };
    return [{ ...own, ...person }];
  });
}

function read(text: string, seen: readonly string[]): readonly string[] {
  const words = new Set(text.split(/[^\p{L}]+/u));
  const [found = []] = withOneType([finds(text, seen)], (word) => words.has(word));
  return found.map(({ name, type }) => `${name} = ${type}`);
}

describe('what goes by one name', () => {
  it('is the state whose full name the document tells', () => {
    const text = 'The Republic of Lakonia wrote. Lakonia waits, and Lakonia hopes.';
    const seen = ['Republic of Lakonia = state', 'Lakonia = person', 'Lakonia = place'];
    expect(read(text, seen)).toEqual(
      Array.from({ length: 3 }, () => 'Republic of Lakonia = state'),
    );
    const other = ['Lakonian Federation = state', 'Lakonia = place'];
    expect(read('The Lakonian Federation wrote to Lakonia.', other)).toEqual(
      Array.from({ length: 2 }, () => 'Lakonian Federation = state'),
    );
  });

  it('has the type most often seen', () => {
    const seen = ['Verkhdam = organisation', 'Verkhdam = organisation', 'Verkhdam = person'];
    expect(read('Verkhdam paid. Verkhdam lost. Verkhdam fell.', seen)).toEqual(
      Array.from({ length: 3 }, () => 'Verkhdam = organisation'),
    );
  });

  it('is a land where somebody rules it or its nation is named, and the nation is nobody', () => {
    const text = 'The president of Orvania spoke. The Orvanians listened. Orvania waits.';
    const seen = ['Orvania = person', 'Orvanians = person', 'Orvania = person'];
    expect(read(text, seen)).toEqual(['Orvania = place', 'Orvania = place']);
  });

  it('is a land where it has what only states have, or an adjective that is nobody’s name', () => {
    const seen = ['Tashran = person', 'Tashran = person'];
    const lands = ['Tashran = place', 'Tashran = place'];
    expect(read('Tashran’s Foreign Ministry wrote. Tashran waits.', seen)).toEqual(lands);
    expect(read('A Tashrani boat sank. Tashran waits for Tashran.', seen)).toEqual(lands);
    const people = ['Dr. Tashran = person', 'Anna Tashrani = person'];
    expect(read('Dr. Tashran met Anna Tashrani.', people)).toEqual(people);
  });

  it('stays a person where it is somebody’s surname', () => {
    const text = 'Anna Harrow left. Harrow wrote to Harrow.';
    const seen = ['Anna Harrow = person', 'Harrow = person', 'Harrow = place'];
    expect(read(text, seen)).toEqual(['Anna Harrow = person', 'Harrow = person', 'Harrow = place']);
  });
});
