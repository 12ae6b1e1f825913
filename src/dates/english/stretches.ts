import type { Rule } from '../grammar/grammar.ts';
import type { Placed } from '../meaning.ts';
import { num, which, word, year } from '../making/caught.ts';

function centuryAt(century: number, first: number, past: number): Placed {
  return { first, past, rule: 'century', meaning: { type: 'century', century } };
}

/** Seasons, quarters, halves, decades and centuries. */
export const STRETCHES: readonly Rule[] = [
  {
    name: 'term',
    pattern: [
      'the? <ordinal> convocation',
      'the? [season] session',
      'the? <yearish> [season] session',
      'the? [season] session , of? <yearish>',
      'the? <ordinal>? parliamentary|legislative|presidential term|session',
    ],
    make: (caught) => ({ type: 'term', ...year(caught) }),
  },
  {
    name: 'term',
    pattern: 'the? <ordinal> session of',
    make: (_caught, { text, tokens }, _first, past) => {
      const end = tokens[past - 1]?.end ?? 0;
      return /^ (?:the )?\p{Lu}/u.test(text.slice(end, end + 6)) ? { type: 'term' } : undefined;
    },
  },
  {
    name: 'turn-of-century',
    pattern: 'the? turn of the <ordinal> century',
    make: (caught) => {
      const century = num(caught, 'ordinal') ?? 0;
      const isCentury = century >= 2 && century <= 30;
      return isCentury
        ? { type: 'calendar', year: { number: (century - 1) * 100 }, approximate: true }
        : undefined;
    },
  },
  {
    name: 'season',
    pattern: ['the? [season] , of? <yearish>', '<yearish> s? [season]'],
    make: (caught) => ({ type: 'calendar', season: num(caught, 'season') ?? 21, ...year(caught) }),
  },
  {
    name: 'season',
    pattern: ['the [season]', 'in|during|since|until|by|before|after season-after:[season]'],
    make: (caught, place, first) => {
      const isAfter = caught.has('season-after');
      const next = place.tokens[first + 2]?.word;
      if (isAfter || next === 'of') return undefined;
      return { type: 'calendar', season: num(caught, 'season') ?? 21 };
    },
  },
  {
    name: 'which-season',
    pattern: [
      '[which] [season]',
      'this past [season]',
      'this coming [season]',
      'the? [told] [season]',
    ],
    make: (caught) => {
      const season = num(caught, 'season') ?? 21;
      const told = which(caught, 'told');
      if (told !== undefined) return { type: 'calendar', season, which: told, from: 'told' };
      const said = caught.has('coming') ? 1 : caught.has('past') ? -1 : which(caught);
      return said === undefined ? undefined : { type: 'calendar', season, which: said };
    },
  },
  {
    name: 'quarter',
    pattern: [
      'the? [fiscal]? <ordinal> quarter',
      'the? [fiscal]? <ordinal> quarter , of? <yearish>',
      'the? <yearish> s? [fiscal]? <ordinal> quarter',
      'the? [fiscal]? <ordinal> quarter of fiscal <yearish>',
      'q ~ #int',
      'q ~ #int , of? <yearish>',
      '<yearish> q ~ #int',
    ],
    make: (caught) => {
      const quarter = num(caught, 'ordinal') ?? Number(word(caught, '#int'));
      return quarter >= 1 && quarter <= 4
        ? { type: 'calendar', quarter, ...year(caught) }
        : undefined;
    },
  },
  {
    name: 'half',
    pattern: [
      'the? <ordinal> half , of? <yearish>',
      'the <ordinal> half of the year',
      'h ~ #int , of? <yearish>',
    ],
    make: (caught) => {
      const half = num(caught, 'ordinal') ?? Number(word(caught, '#int'));
      return half === 1 || half === 2 ? { type: 'calendar', half, ...year(caught) } : undefined;
    },
  },
  {
    name: 'decade',
    pattern: ['the? #int ~ s', 'the? [decade-word]', 'the #int ~ s'],
    make: (caught, place, first, past) => {
      const spoken = num(caught, 'decade-word');
      const head = place.tokens[first];
      const isLed = head?.word === 'the' || place.tokens[first - 1]?.classes['early'] !== undefined;
      if (spoken !== undefined && !isLed) return undefined;
      if (spoken !== undefined) return { type: 'decade', year: 1900 + spoken };
      const figures = word(caught, '#int') ?? '';
      const number = Number(figures);
      if (number % 10 !== 0) return undefined;
      if (figures.length === 4 && number >= 1000 && number < 2200)
        return { type: 'decade', year: number };
      const isShort = figures.length === 2 && number >= 20 && place.tokens[first]?.word === 'the';
      return isShort && past > first ? { type: 'decade', year: 1900 + number } : undefined;
    },
  },
  {
    name: 'century',
    pattern: [
      'the? [roman] century',
      'the? [roman] -- last:[roman] centuries|century',
      'the? [roman] and last:[roman] centuries',
    ],
    make: (caught, { text, tokens }, first, past) => {
      const [one, two] = [num(caught, 'roman'), num(caught, 'last')];
      const from = tokens[first]?.word === 'the' ? first + 1 : first;
      if (one === undefined || !/^\p{Lu}/u.test(text.charAt(tokens[from]?.start ?? 0)))
        return undefined;
      if (two === undefined) return { type: 'century', century: one };
      return two > one
        ? {
            type: 'range',
            from: centuryAt(one, from, from + 1),
            until: centuryAt(two, past - 2, past),
          }
        : undefined;
    },
  },
  {
    name: 'century',
    pattern: [
      'the? <ordinal> century',
      'the? <ordinal> century bc:bc|bce',
      'the? <ordinal> century ad|ce',
    ],
    make: (caught) => {
      const century = num(caught, 'ordinal') ?? 0;
      return century >= 1 && century <= 30
        ? { type: 'century', century, ...(caught.has('bc') && { before: true }) }
        : undefined;
    },
  },
];
