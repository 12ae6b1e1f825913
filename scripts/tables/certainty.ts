import { asTree, entries, readResource } from './resource.ts';

const PERCENT = 100;

interface Entry {
  readonly words: readonly string[];
  readonly kind: string;
  readonly grade?: string;
  readonly negated?: string;
  readonly need?: string;
}

/** Scales with their ranges as shares of one, spans of grades written out. */
export function compileScales(): unknown {
  const tree = asTree(readResource('certainty/scales.yml'), 'scales.yml');
  const spans = Object.entries(asTree(tree['spans'], 'spans'));
  const scales = Object.entries(asTree(tree['scales'], 'scales')).map(([key, value]) => {
    const scale = asTree(value, key);
    const grades = asTree(scale['grades'], `${key} grades`);
    const named = Object.entries(grades).map(([grade, range]) => [grade, share(range, grade)]);
    const wide = spans.map(([name, ends]) => [name, between(grades, ends, name)]);
    return [
      key,
      {
        name: scale['name'],
        source: scale['source'],
        flat: share(scale['flat'], `${key} flat`),
        grades: Object.fromEntries([...named, ...wide]),
      },
    ];
  });
  return { default: tree['default'], scales: Object.fromEntries(scales) };
}

function share(range: unknown, where: string): { readonly low: number; readonly high: number } {
  const [low, high] = Array.isArray(range) ? range.map(Number) : [];
  if (low === undefined || high === undefined || !(low <= high)) {
    throw new TypeError(`${where}: [low, high] in percent was expected`);
  }
  return { low: low / PERCENT, high: high / PERCENT };
}

function between(
  grades: Readonly<Record<string, unknown>>,
  ends: unknown,
  where: string,
): { readonly low: number; readonly high: number } {
  const [from, to] = entries(ends);
  const { low } = share(grades[from ?? ''], where);
  const { high } = share(grades[to ?? ''], where);
  return { low, high };
}

/** A passive says more than the active word, and is tried before it. */
function passive({ need }: Entry): number {
  return need === 'passive' ? 1 : 0;
}

/** The phrases of one language, the longest first. */
export function compileCues(file: string): unknown {
  const kinds = Object.entries(asTree(readResource(file), file));
  const all = kinds.flatMap(([kind, groups]) =>
    Object.entries(asTree(groups, kind)).flatMap(([grade, lines]) =>
      (Array.isArray(lines) ? lines : [])
        .flatMap((line) => entries(line))
        .map((phrase) => entryOf(phrase, kind, grade)),
    ),
  );
  return all.toSorted((a, b) => b.words.length - a.words.length || passive(b) - passive(a));
}

function entryOf(phrase: string, kind: string, grade: string): Entry {
  const [, text = '', need, negated] =
    /^(.+?)(?::([a-z]+))?(?: not (?=[a-z-]+$)([a-z-]+))?$/u.exec(phrase) ?? [];
  return {
    words: text.split(' '),
    kind,
    ...(grade === 'none' ? {} : { grade }),
    ...(negated === undefined ? {} : { negated }),
    ...(need === undefined ? {} : { need }),
  };
}

/** Lists of words of one language by what rules ask of them. */
export function compileLists(file: string): unknown {
  const lists = Object.entries(asTree(readResource(file), file));
  return Object.fromEntries(lists.map(([name, words]) => [name, entries(words)]));
}

/** Weasel phrases with their strengths, the strongest first, and the lists that their needs ask for. */
export function compileWeasels(file: string): unknown {
  const { threshold, strengths, ...lists } = asTree(readResource(file), file);
  const phrases = Object.entries(asTree(strengths, 'strengths')).flatMap(([strength, kinds]) =>
    Object.entries(asTree(kinds, strength)).flatMap(([kind, lines]) =>
      (Array.isArray(lines) ? lines : [])
        .flatMap((line) => entries(line))
        .map((phrase) => weaselOf(phrase, kind, Number(strength))),
    ),
  );
  const words = Object.entries(lists).map(([name, lines]) => [
    name,
    (Array.isArray(lines) ? lines : []).flatMap((line) => entries(line)),
  ]);
  return {
    threshold,
    phrases: phrases.toSorted((a, b) => b.strength - a.strength),
    lists: Object.fromEntries(words),
  };
}

interface Weasel {
  readonly words: readonly (readonly string[])[];
  readonly kind: string;
  readonly strength: number;
  readonly need?: string;
}

function weaselOf(phrase: string, kind: string, strength: number): Weasel {
  const [text = '', need] = phrase.split(':');
  const words = text.split(' ').map((word) => word.split('/'));
  return { words, kind, strength, ...(need === undefined ? {} : { need }) };
}
