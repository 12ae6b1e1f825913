/**
 * The case forms of Russian words by ending, as a superset: a form too many does no harm where whole names are looked
 * up, a form too few loses a mention. Regular declension only; fleeting vowels only in -ец and -ок.
 */

type Rule = readonly [ending: RegExp, cut: number, endings: readonly string[]];

const ADJECTIVE_HARD = 'ый ого ому ым ом ая ой ую ое ые ых ыми'.split(' ');
const ADJECTIVE_SOFT = 'ий его ему им ем яя ей юю ее ие их ими'.split(' ');
const ADJECTIVE_K = 'ий ого ому им ом ая ой ую ое ие их ими'.split(' ');

/** The first rule whose ending fits is taken. */
const RULES: readonly Rule[] = [
  [/[кгхшжчщ](?:ий|ая|ое|ие|ой)$/u, 2, ADJECTIVE_K],
  [/[^иео](?:ый|ая|ое|ые|ой)$/u, 2, ADJECTIVE_HARD],
  [/н(?:ий|яя|ее)$/u, 2, ADJECTIVE_SOFT],
  [
    /[ая]нин$/u,
    2,
    [
      'ин',
      'ина',
      'ину',
      'ином',
      'ине',
      'е',
      '',
      'ам',
      'ами',
      'ах',
      'ка',
      'ки',
      'ке',
      'ку',
      'кой',
      'ок',
      'кам',
      'ками',
      'ках',
    ],
  ],
  [
    /[аеиоуыэюя]ец$/u,
    2,
    [
      'ец',
      'йца',
      'йцу',
      'йцем',
      'йце',
      'йцы',
      'йцев',
      'йцам',
      'йцами',
      'йцах',
      'йка',
      'йки',
      'йке',
      'йку',
      'йкой',
    ],
  ],
  [
    /ец$/u,
    2,
    [
      'ец',
      'ца',
      'цу',
      'цем',
      'це',
      'цы',
      'цев',
      'цам',
      'цами',
      'цах',
      'ка',
      'ки',
      'ке',
      'ку',
      'кой',
      'ок',
      'кам',
      'ками',
      'ках',
    ],
  ],
  [/ок$/u, 2, ['ок', 'ка', 'ку', 'ком', 'ке', 'ки', 'ков', 'кам', 'ками', 'ках']],
  [/ия$/u, 1, ['я', 'и', 'ю', 'ей']],
  [/[гкхжшчщ]а$/u, 1, ['а', 'и', 'е', 'у', 'ой', 'ей']],
  [/а$/u, 1, ['а', 'ы', 'е', 'у', 'ой', 'ей']],
  [/ья$/u, 1, ['я', 'и', 'е', 'ю', 'ей', 'ёй']],
  [/я$/u, 1, ['я', 'и', 'е', 'ю', 'ей']],
  [/(?:ы|[гкхжшчщ]и)$/u, 1, ['ы', 'и', '', 'ов', 'ам', 'ами', 'ах']],
  [/(?:ье|ие)$/u, 1, ['е', 'я', 'ю', 'ем', 'и']],
  [/[бвгдзклмнпрстфхчшщ]о$/u, 1, ['о', 'а', 'у', 'ом', 'е']],
  [/(?:ний|зий|сий|рий|гий|лий|тий|ий)$/u, 1, ['й', 'я', 'ю', 'ем', 'и']],
  [/й$/u, 1, ['й', 'я', 'ю', 'ем', 'е', 'и', 'ев', 'ям', 'ями', 'ях']],
  [/ь$/u, 1, ['ь', 'я', 'ю', 'ем', 'ём', 'е', 'и', 'ью']],
  [/(?:ов|ев|ёв|ин|ын)$/u, 0, ['', 'а', 'у', 'ым', 'ом', 'е', 'ы', 'ых', 'ыми']],
  [/[жшчщц]$/u, 0, ['', 'а', 'у', 'ем', 'ом', 'е', 'и', 'ы', 'ей', 'ев', 'ам', 'ами', 'ах']],
  [/[гкх]$/u, 0, ['', 'а', 'у', 'ом', 'е', 'и', 'ов', 'ам', 'ами', 'ах']],
  [/[бвдзклмнпрстф]$/u, 0, ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах']],
];

const IS_CYRILLIC = /^[а-яё]+$/iu;
const SHORTEST = 3;

/** All case forms of one word, itself first. A word that is not Russian-looking, or too short, has one form. */
export function caseForms(word: string): readonly string[] {
  if (word.length < SHORTEST || !IS_CYRILLIC.test(word) || word === word.toUpperCase())
    return [word];
  const rule = RULES.find(([ending]) => ending.test(word));
  if (rule === undefined) return [word];
  const [, cut, endings] = rule;
  const stem = word.slice(0, word.length - cut);
  return [...new Set([word, ...endings.map((ending) => stem + ending)])];
}

const CASE_ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ую|юю|ая|яя|ое|ее|ый|ий|ым|им|ом|ем|ём|ых|их|ов|ам|ям|ах|ях|ью|[аяоеёиыуюьй])$/u;
const SURNAME = /^(.{2,}(?:ов|ев|ёв|ин|ын))(?:а|у|ым|ом|е|ой|ы|ых|ыми)?$/u;
const ADJECTIVAL = /^(.{2,}[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)$/u;

/**
 * What all case forms of a Russian name share, lower-case; equal stems mean that two forms may be one name.
 * Алиев, Алиеву, Алиева and Алиевой share a stem: sex is compared apart.
 */
export function caseStem(word: string): string {
  const folded = word.toLowerCase().replace(/ё/gu, 'е');
  if (!IS_CYRILLIC.test(folded) || folded.length < SHORTEST) return folded;
  const surname = SURNAME.exec(folded) ?? ADJECTIVAL.exec(folded);
  if (surname?.[1] !== undefined) return surname[1];
  const stem = folded.replace(CASE_ENDING, '');
  return stem.length >= 2 ? stem : folded;
}
