/** A published system by which names of one language are put into Latin letters. */
export interface Romanisation {
  readonly language: string;
  /** The language of the readers it is made for. */
  readonly readers: string;
  /** As the source note of a form names it. */
  readonly name: string;
  readonly romanise: (name: string) => string;
}

/** Letters of one alphabet, lower-case, and what each becomes. */
type Letters = Readonly<Record<string, string>>;

const CYRILLIC = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

const letters = (latin: string): Letters => {
  const cells = latin.split(' ');
  return Object.fromEntries(
    Array.from(CYRILLIC, (letter, at) => [letter, (cells[at] ?? '').replace('-', '')]),
  );
};

// BGN/PCGN 1947 agreement for Russian; soft and hard signs left out, as newspapers print it.
const BGN = letters('a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya');
// ISO/R 9:1968, the scholarly transliteration of libraries; signs left out as in library catalogues' short forms.
const SCHOLARLY = letters('a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč - y - è ju ja');
// Duden, Transkription des Russischen.
const GERMAN = letters(
  'a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja',
);

const GLIDING = /(?<=^|[аеёиоуыэюяьъ])е/giu;

/** `е` at the start, after vowels and signs is written `ye` (BGN/PCGN) or `je` (Duden). */
const withGlide = (name: string, glide: string): string =>
  words(name, (word) =>
    word.replaceAll(GLIDING, (letter) => `${letter === 'Е' ? capital(glide) : glide}e`),
  );

const duden = (name: string): string =>
  words(name, (word) =>
    withGlide(word, 'j')
      .replaceAll(/(?<=[жчшщ])ё/gu, 'o')
      .replaceAll(/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/gu, 'сс')
      .replaceAll(/(?<=[иы])й$/gu, ''),
  );

/** Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010. */
const UKRAINIAN: Letters = {
  ...letters('a b v h d e - zh z y i k l m n o p r s t u f kh ts ch sh shch - - - - iu ia'),
  ґ: 'g',
  є: 'ie',
  і: 'i',
  ї: 'i',
  '’': '',
  ʼ: '',
  "'": '',
};
const UKRAINIAN_FIRST: Letters = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** National system of Georgia, 2002; without the marks of ejectives, as passports have it. */
const GEORGIAN: Letters = Object.fromEntries(
  Array.from('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', (letter, at) => [
    letter,
    'a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h'.split(' ')[at] ??
      '',
  ]),
);

export const ROMANISATIONS: readonly Romanisation[] = [
  {
    language: 'ru',
    readers: 'en',
    name: 'BGN/PCGN 1947',
    romanise: (name) => spelled(withGlide(name, 'y'), BGN),
  },
  {
    language: 'ru',
    readers: 'mul',
    name: 'ISO/R 9:1968',
    romanise: (name) => spelled(name, SCHOLARLY),
  },
  {
    language: 'ru',
    readers: 'de',
    name: 'Duden',
    romanise: (name) => spelled(duden(name), GERMAN),
  },
  {
    language: 'uk',
    readers: 'en',
    name: 'Ukrainian system of 2010',
    romanise: (name) =>
      words(name.replaceAll(/(?<=з)г/giu, 'gh'), (word) => {
        const first = UKRAINIAN_FIRST[word.charAt(0).toLowerCase()];
        return first === undefined
          ? spelled(word, UKRAINIAN)
          : capital(first) + spelled(word.slice(1), UKRAINIAN);
      }),
  },
  {
    language: 'ka',
    readers: 'en',
    name: 'Georgian system of 2002',
    romanise: (name) => words(name, (word) => capital(spelled(word, GEORGIAN))),
  },
];

function spelled(name: string, table: Letters): string {
  return Array.from(name, (letter) => oneLetter(letter, table)).join('');
}

function oneLetter(letter: string, table: Letters): string {
  const lower = letter.toLowerCase();
  const latin = table[lower];
  if (latin === undefined) return letter;
  return lower === letter ? latin : capital(latin);
}

function words(name: string, each: (word: string) => string): string {
  return name.replaceAll(/[\p{L}\p{M}’ʼ']+/gu, each);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
