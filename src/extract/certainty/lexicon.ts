import type { Tree } from '../../parse/tree.ts';
import type { CueKind } from './cue.ts';
import compiled from './tables/cues.en.compiled.json' with { type: 'json' };

export interface CueEntry {
  /** Forms in lower case, or dictionary forms. */
  readonly words: readonly string[];
  readonly kind: CueKind;
  /** A grade of the scales; absent where the words say nothing of probability. */
  readonly grade?: string;
  /** The grade when negated, where it is not the other side of the range. */
  readonly negated?: string;
  /** A word class in lower case, `passive`, or `content`: what a one-word entry asks of its word. */
  readonly need?: string;
}

const KINDS: Readonly<Record<CueKind, true>> = {
  estimative: true,
  modal: true,
  evidential: true,
  conditional: true,
  negation: true,
  denial: true,
  quotation: true,
  approximator: true,
  future: true,
  wish: true,
};

const byFirst: ReadonlyMap<string, readonly CueEntry[]> = Map.groupBy(
  compiled.map((entry) => ({ ...entry, kind: kindOf(entry.kind) })),
  ({ words }) => words[0] ?? '',
);

/** Those that may begin at a word, the longest first. */
export function entriesAt(tree: Tree, at: number): readonly CueEntry[] {
  const word = tree.words[at];
  if (word === undefined) return [];
  const form = word.form.toLowerCase();
  const lemma = word.lemma.toLowerCase();
  const own = byFirst.get(form) ?? NONE;
  const listed = form === lemma ? own : [...own, ...(byFirst.get(lemma) ?? NONE)];
  return listed.length === 0 ? NONE : listed.filter(({ words }) => stands(tree, at, words));
}

const NONE: readonly CueEntry[] = [];

function stands({ words }: Tree, at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => {
    const word = words[at + index];
    return word !== undefined && (word.form.toLowerCase() === part || word.lemma === part);
  });
}

function kindOf(text: string): CueKind {
  if (isKind(text)) return text;
  throw new TypeError(`${text} is no kind of cue`);
}

function isKind(text: string): text is CueKind {
  return Object.hasOwn(KINDS, text);
}
