import { num, which, word, year } from '../making/caught.ts';
import type { Rule } from '../grammar/grammar.ts';
import { isSuffix } from './numbers.ts';

/** Seasons, quarters, halves, decades and centuries. */
export const STRETCHES: readonly Rule[] = [
  {
    name: 'term',
    pattern: [
      '<ordinal> [convocation]',
      '[season-adjective] [session-word]',
      '[season-adjective] [session-word] , <yearish>',
      '<ordinal> [session-word] <ordinal> [convocation]',
    ],
    make: (caught) => ({ type: 'term', ...year(caught) }),
  },
  {
    name: 'turn-of-century',
    pattern: [
      '[border] roman-1:[roman] -- roman-2:[roman] [unit]',
      '[border] roman-1:[roman] и roman-2:[roman] [unit]',
    ],
    make: (caught) => {
      const [one, two] = [num(caught, 'roman-1'), num(caught, 'roman-2')];
      const isNext = word(caught, 'unit') === 'century' && one !== undefined && two === one + 1;
      return isNext
        ? { type: 'calendar', year: { number: one * 100 }, approximate: true }
        : undefined;
    },
  },
  {
    name: 'season',
    pattern: ['[season] , <yearish>', '[season-part] [season] , <yearish>'],
    make: (caught) => ({ type: 'calendar', season: num(caught, 'season') ?? 21, ...year(caught) }),
  },
  {
    name: 'season',
    pattern: ['[season-when]', '[season-part] [season]'],
    make: (caught) => ({
      type: 'calendar',
      season: num(caught, 'season-when') ?? num(caught, 'season') ?? 21,
    }),
  },
  {
    name: 'which-season',
    pattern: '[which] [season]',
    make: (caught) => {
      const said = which(caught);
      return said === undefined
        ? undefined
        : { type: 'calendar', season: num(caught, 'season') ?? 21, which: said };
    },
  },
  {
    name: 'quarter',
    pattern: ['<ordinal> [unit]', '<ordinal> [unit] , <yearish>'],
    make: (caught) => {
      const number = num(caught, 'ordinal') ?? 0;
      const named = word(caught, 'unit');
      if (named === 'quarter' && number >= 1 && number <= 4)
        return { type: 'calendar', quarter: number, ...year(caught) };
      if (named === 'half' && number >= 1 && number <= 2)
        return { type: 'calendar', half: number, ...year(caught) };
      if (named === 'century' && !caught.has('yearish') && number >= 1 && number <= 30)
        return { type: 'century', century: number };
      return undefined;
    },
  },
  {
    name: 'half',
    pattern: '<ordinal> половина|половине|половины|половину|половиной <yearish>',
    make: (caught) => {
      const half = num(caught, 'ordinal');
      return half === 1 || half === 2 ? { type: 'calendar', half, ...year(caught) } : undefined;
    },
  },
  {
    name: 'century',
    pattern: '[roman] в',
    make: (caught, { text, tokens }, first, past) => {
      const isAbbreviated = text.charAt(tokens[past - 1]?.end ?? 0) === '.';
      const isRoman = /^[IVX]/u.test(text.charAt(tokens[first]?.start ?? 0));
      return isAbbreviated && isRoman
        ? { type: 'century', century: num(caught, 'roman') ?? 1 }
        : undefined;
    },
  },
  {
    name: 'decade',
    pattern: ['#int [decade-suffix]', '#int [decade-suffix] [year-word]'],
    make: (caught, place, first) => {
      const figures = word(caught, '#int') ?? '';
      const number = Number(figures);
      const hangs = isSuffix(place, first + 1, 'decade-suffix');
      if (
        !hangs ||
        number % 10 !== 0 ||
        (caught.has('year-word') && num(caught, 'year-word') !== 2)
      )
        return undefined;
      if (/^(?:м|ым|ом)$/u.test(place.tokens[first + 1]?.word ?? '') && !caught.has('year-word'))
        return undefined;
      if (figures.length === 4 && number >= 1000 && number < 2200)
        return { type: 'decade', year: number };
      const isShort = figures.length === 2 && number >= 20;
      return isShort ? { type: 'decade', year: 1900 + number } : undefined;
    },
  },
  {
    name: 'decade',
    pattern: ['[decade-word]', '[decade-word] [year-word]'],
    make: (caught, { text, tokens }, first) => {
      const decade = num(caught, 'decade-word') ?? 0;
      const before = text.slice(0, tokens[first]?.start ?? 0).slice(-12);
      const isSaid = caught.has('year-word') || IN_A_DECADE.test(before);
      return isSaid ? { type: 'decade', year: (decade === 0 ? 2000 : 1900) + decade } : undefined;
    },
  },
];

const IN_A_DECADE =
  /(?:^|[^\p{L}])(?:в|с|до|на|начал[аеоу]|конц[аеу]|конец|середин[аеуы])[ \u00a0]$/iu;
