import { asTree, readResource } from './resource.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Offices, fields and family words, with Russian case forms of the singular written out. */
export function compileOffices(): unknown {
  const tree = asTree(readResource('offices.yml'), 'offices.yml');
  const part = (name: string): readonly (readonly [string, Entry])[] =>
    Object.entries(asTree(tree[name], name)).map(([key, entry]) => [key, asTree(entry, key)]);
  const declined = (key: string, { english, russian, ...rest }: Entry): unknown => ({
    key,
    ...rest,
    words: [...texts(english), ...texts(russian).flatMap(singularForms)],
  });
  const adjectives = (name: string): readonly string[] => {
    const { english, russian } = asTree(tree[name], name);
    return [...texts(english), ...texts(russian).flatMap(adjectiveForms)];
  };
  const leads = asTree(tree['leads'], 'leads');
  const dead = asTree(tree['dead'], 'dead');
  return {
    offices: part('offices').map(([key, entry]) => declined(key, entry)),
    fields: part('fields').map(([key, { english, russian }]) => ({
      key,
      words: [...texts(english), ...texts(russian)],
    })),
    former: adjectives('former'),
    present: adjectives('present'),
    leads: [...texts(leads['english']), ...texts(leads['russian'])],
    dead: { before: texts(dead['before']), after: texts(dead['after']) },
    being: texts(tree['being']),
    collectives: lists(tree['collectives']).map((forms) => forms.map((one) => one.split('/'))),
    kin: part('kin').map(([key, entry]) => declined(key, entry)),
  };
}

function lists(list: unknown): readonly (readonly string[])[] {
  return Array.isArray(list) ? list.map(texts) : [];
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** президент, президента, …; forms joined by `/` are taken as they stand. */
function singularForms(word: string): readonly string[] {
  if (word.includes('/')) return word.split('/');
  if (word.endsWith('ий')) return adjectiveForms(word);
  const stem = /[аьй]$/u.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('а')) {
    const many = /[кгхжшчщ]$/u.test(stem) ? 'и' : 'ы';
    return ['а', many, 'е', 'у', 'ой'].map((ending) => stem + ending);
  }
  if (word.endsWith('ь')) return ['ь', 'я', 'ю', 'ем', 'ём', 'е'].map((ending) => stem + ending);
  return ['', 'а', 'у', 'ом', 'ем', 'е'].map((ending) => stem + ending);
}

/** бывший, бывшего, …, бывшая; a word of another ending stays alone. */
function adjectiveForms(word: string): readonly string[] {
  const ending = /(?:ый|ий)$/u.exec(word)?.[0];
  if (ending === undefined) return [word];
  const stem = word.slice(0, -2);
  const soft = ending === 'ий' && !/[кгх]$/u.test(stem);
  const endings = soft
    ? ['ий', 'его', 'ему', 'им', 'ем', 'ая', 'ей', 'ую']
    : [ending, 'ого', 'ому', 'ым', 'им', 'ом', 'ая', 'ой', 'ую'];
  return endings.map((one) => stem + one);
}
