import type { Tree } from '../../parse/tree.ts';
import compiled from './tables/weasels.en.compiled.json' with { type: 'json' };

export interface WeaselEntry {
  /** Of each word, the forms in lower case or dictionary forms that it may have. */
  readonly words: readonly (readonly string[])[];
  readonly kind: string;
  readonly strength: number;
  readonly need?: string;
}

export const WEASEL_THRESHOLD: number = compiled.threshold;

/** resources/certainty/weasels.en.yml says what each list is. */
export const PEOPLE: ReadonlySet<string> = new Set(compiled.lists.people);
export const TIME: ReadonlySet<string> = new Set(compiled.lists.time);
export const SAYING: ReadonlySet<string> = new Set(compiled.lists.saying);
export const SOME: ReadonlySet<string> = new Set(compiled.lists.some);

const byFirst: ReadonlyMap<string, readonly WeaselEntry[]> = firsts(compiled.phrases);

function firsts(entries: readonly WeaselEntry[]): ReadonlyMap<string, readonly WeaselEntry[]> {
  const pairs = entries.flatMap((entry) =>
    (entry.words[0] ?? []).map((word) => [word, entry] as const),
  );
  const grouped = Map.groupBy(pairs, ([word]) => word);
  return new Map([...grouped].map(([word, all]) => [word, all.map(([, entry]) => entry)]));
}

const NONE: readonly WeaselEntry[] = [];

/** The phrases whose words stand from a word on, the strongest first. */
export function weaselsFrom(tree: Tree, at: number): readonly WeaselEntry[] {
  const word = tree.words[at];
  if (word === undefined) return NONE;
  const form = word.form.toLowerCase();
  const own = byFirst.get(form) ?? NONE;
  const all = form === word.lemma ? own : [...own, ...(byFirst.get(word.lemma) ?? NONE)];
  return all.length === 0 ? NONE : all.filter(({ words }) => stands(tree, at, words));
}

function stands({ words }: Tree, at: number, phrase: WeaselEntry['words']): boolean {
  return phrase.every((forms, index) => {
    const word = words[at + index];
    return (
      word !== undefined && (forms.includes(word.form.toLowerCase()) || forms.includes(word.lemma))
    );
  });
}
