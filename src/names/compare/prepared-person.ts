import type { ParsedPerson } from '../person/person.ts';
import { parsePerson } from '../person/parse-person.ts';
import { homoglyphsIn, withoutHomoglyphs } from '../script/homoglyphs.ts';
import type { Homoglyph } from '../script/homoglyphs.ts';
import { fatherWords, initialWord, roleWords } from './make-words.ts';
import type { NameWord } from './name-word.ts';

/** A person's name, taken apart once so that it can be compared with many. */
export interface PreparedPerson {
  readonly kind: 'person';
  readonly text: string;
  readonly name: ParsedPerson;
  /** In the order given, middle, patronymic, surname; particles are left out where other words remain. */
  readonly words: readonly NameWord[];
  readonly maiden: readonly NameWord[];
  /** Letters of another script in the name; they were read as what they look like. */
  readonly homoglyphs: readonly Homoglyph[];
}

/** A name is cut here: what is longer is no name, and hostile text must cost little. */
const LONGEST = 200;

/** Takes a name apart. Any string is taken; one without letters has no words and agrees with nothing. */
export function preparePerson(text: string, language?: string): PreparedPerson {
  const cut = text.slice(0, LONGEST);
  const homoglyphs = homoglyphsIn(cut);
  const mended = homoglyphs.length === 0 ? cut : withoutHomoglyphs(cut);
  const name = parsePerson(mended, language === undefined ? {} : { language });
  const words = [
    ...roleWords(name.given, 'given', name),
    ...name.initials.map((initial, index) =>
      initialWord(initial, name.given === undefined && index === 0 ? 'given' : 'middle'),
    ),
    ...roleWords(name.middle, 'middle', name),
    ...fatherWords(name.patronymic, name),
    ...roleWords(name.surname, 'surname', name),
  ];
  const maiden = roleWords(name.maiden, 'surname', name);
  return { kind: 'person', text, name, words, maiden, homoglyphs };
}
