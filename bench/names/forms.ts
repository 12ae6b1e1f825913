import { hashOf } from './hash.ts';
import type { Form, Person } from './person.ts';
import { ROMANISATIONS } from './romanisations.ts';
import { CASES, inCase } from './russian-forms.ts';
import type { RussianName } from './russian-forms.ts';

/** How much of a name a form gives. */
export type Level = 'full' | 'initials' | 'surname';

export function levelOf({ kind }: Form): Level {
  if (kind === 'initials') return 'initials';
  return kind === 'surname' || kind === 'titled-surname' ? 'surname' : 'full';
}

/** The listed forms of a person and those that rules make of them. */
export function allForms(person: Person): readonly Form[] {
  const { russian, forms, romanised: languages } = person;
  const listed = [...(russian === undefined ? [] : russianForms(russian, person)), ...forms];
  const made = [
    ...listed,
    ...listed.filter(({ language }) => languages.includes(language)).flatMap(romanised),
    ...englishForms(forms),
    ...homoglyphs(listed),
  ];
  const texts = new Map(made.toReversed().map((form) => [form.text, form]));
  return made.filter((form) => texts.get(form.text) === form);
}

/** Given names whose genitive and dative are cases of a woman's name: `Евгения Примакова` may be hers. */
const HERS_TOO: ReadonlySet<string> = new Set(['Александр', 'Валерий', 'Евгений']);

function russianForms(name: RussianName, { sex }: Person): readonly Form[] {
  const { given, patronymic, surname } = name;
  const short = { given, surname };
  return [
    rule(`${given} ${surname}`, 'usual', 'usual spelling of the language'),
    rule(`${surname} ${given}`, 'surname-first', 'Russian lists and forms'),
    rule(`${given.charAt(0)}. ${surname}`, 'initials', 'Russian press'),
    rule(surname, 'surname', 'Russian press'),
    ...CASES.flatMap((wanted) => {
      const inflected = inCase(short, sex, wanted);
      if (inflected === undefined || (HERS_TOO.has(given) && wanted !== 'instrumental')) return [];
      const text = `${inflected.given} ${inflected.surname}`;
      return [rule(text, 'inflected', `Russian ${wanted}`)];
    }),
    ...(patronymic === undefined ? [] : withPatronymic({ ...name, patronymic }, sex)),
  ];
}

function withPatronymic(name: Required<RussianName>, sex: Person['sex']): readonly Form[] {
  const { given, patronymic, surname } = name;
  const initials = `${given.charAt(0)}. ${patronymic.charAt(0)}.`;
  const genitive = inCase(name, sex, 'genitive');
  return [
    rule(`${given} ${patronymic} ${surname}`, 'patronymic', 'official Russian order', true),
    rule(`${surname} ${given} ${patronymic}`, 'surname-first', 'Russian lists and forms', true),
    rule(`${initials} ${surname}`, 'initials', 'Russian press'),
    rule(`${surname} ${initials.replace(' ', '')}`, 'initials', 'Russian bibliographies'),
    ...(genitive?.patronymic === undefined
      ? []
      : [
          rule(
            `${genitive.surname} ${genitive.given} ${genitive.patronymic}`,
            'inflected',
            'Russian genitive, surname first',
            true,
          ),
        ]),
  ];
}

function rule(text: string, kind: string, source: string, distinguishing = false): Form {
  return { text, language: 'ru', kind, source: `rule: ${source}`, distinguishing };
}

/** The usual form by a published system of its language; where there are several, which one is drawn by its hash. */
function romanised({ text, language, kind }: Form): readonly Form[] {
  const systems = ROMANISATIONS.filter((system) => system.language === language);
  const system = systems[hashOf(text) % Math.max(systems.length, 1)];
  if (kind !== 'usual' || system === undefined) return [];
  return [
    {
      text: system.romanise(text),
      language: system.readers,
      kind: 'romanised',
      source: `rule: ${system.name}`,
      distinguishing: false,
    },
  ];
}

/** Initials, lists and surname of the usual English form, where it is one given name and one surname. */
function englishForms(forms: readonly Form[]): readonly Form[] {
  const usual = forms.find(({ language, kind }) => language === 'en' && kind === 'usual');
  const [given, surname, ...more] = usual?.text.split(' ') ?? [];
  if (given === undefined || surname === undefined || more.length > 0) return [];
  return [
    english(`${surname}, ${given}`, 'surname-first', 'English lists'),
    english(`${surname.toUpperCase()} ${given}`, 'surname-first', 'lists of the United Nations'),
    english(`${given.charAt(0)}. ${surname}`, 'initials', 'English press'),
    english(surname, 'surname', 'English press'),
  ];
}

function english(text: string, kind: string, source: string): Form {
  return { text, language: 'en', kind, source: `rule: ${source}`, distinguishing: false };
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('AaBCcEeHKMOoPpTXx', (latin, at) => [latin, 'АаВСсЕеНКМОоРрТХх'.charAt(at)]),
);
const CYRILLIC_TO_LATIN: ReadonlyMap<string, string> = new Map(
  [...LOOKALIKES].map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** Of every third usual English or Russian form, one with its first letter that allows it in the other script. */
function homoglyphs(forms: readonly Form[]): readonly Form[] {
  return forms
    .filter(({ language, kind }) => kind === 'usual' && ['en', 'ru'].includes(language))
    .filter(({ text }) => hashOf(text) % 3 === 0)
    .flatMap((form) => {
      const table = form.language === 'en' ? LOOKALIKES : CYRILLIC_TO_LATIN;
      const letters = Array.from(form.text);
      const at = letters.findIndex((letter) => table.has(letter));
      const text = letters.with(Math.max(at, 0), table.get(letters[at] ?? '') ?? '').join('');
      const source = 'rule: one letter of the other script';
      return at < 0 ? [] : [{ ...form, text, kind: 'homoglyph', source }];
    });
}
