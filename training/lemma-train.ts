import { editBetween, writtenEdit } from '../src/parse/lemma/edit.ts';
import type { LemmaLanguage } from '../src/parse/lemma/language.ts';
import { LEMMA_VERSION } from '../src/parse/lemma/lemma-file.ts';
import type { LemmaFile } from '../src/parse/lemma/lemma-file.ts';
import { inCase, LETTER_CASES, shapeOf } from '../src/parse/lemma/letter-case.ts';
import type { Features, WordClass } from '../src/parse/sentence.ts';
import { learnRules } from './lemma-rules.ts';
import type { LearnedRules } from './lemma-rules.ts';

/** A word of a treebank, or of a dictionary, with its lemma. */
export interface LemmaExample {
  readonly form: string;
  readonly tag: WordClass;
  readonly features: Features;
  readonly lemma: string;
}

/** How many words must speak for an ending: many where a dictionary gives them, few where only the texts do. */
const SUPPORT = { edits: 4, cases: 2 };
/** How initials end says nothing of them: only whole words are learned. */
const WITHOUT_ENDINGS = /:(?:initials|letter)$/u;

type Table = Map<string, Map<string, Map<string, number>>>;

/**
 * Learns rules from examples. Those of a dictionary teach what endings do, and words that no text has; where a
 * word stands in `texts`, these alone say what its lemma is.
 */
export function trainLemmatiser(
  texts: readonly LemmaExample[],
  dictionary: readonly LemmaExample[],
  language: LemmaLanguage,
  card: LemmaFile['card'],
): LemmaFile {
  const clean = withoutChanceTypos(texts);
  const edits = editTable(clean, language);
  addDictionary(edits, dictionary, language);
  return {
    card,
    version: LEMMA_VERSION,
    edits: written(edits, SUPPORT.edits),
    cases: written(caseTable(clean, language), SUPPORT.cases),
  };
}

/** A slip of the pen that came once teaches nothing; `nt` for `n't` comes again. */
function withoutChanceTypos(texts: readonly LemmaExample[]): readonly LemmaExample[] {
  const key = ({ form, tag, lemma }: LemmaExample): string =>
    `${form.toLowerCase()} ${tag} ${lemma}`;
  const isTypo = ({ features }: LemmaExample): boolean => features['Typo'] === 'Yes';
  const times = new Map<string, number>();
  for (const text of texts.filter(isTypo)) times.set(key(text), (times.get(key(text)) ?? 0) + 1);
  return texts.filter((text) => !isTypo(text) || (times.get(key(text)) ?? 0) > 1);
}

function editTable(texts: readonly LemmaExample[], language: LemmaLanguage): Table {
  const table: Table = new Map();
  for (const example of texts) {
    const { kind, word, edit } = keysOf(example, language);
    if (edit === undefined) continue;
    count(table, kind, word, edit);
    // Words whose features are not known fall back on rules of the tag alone.
    if (kind !== example.tag) count(table, example.tag, word, edit);
  }
  return table;
}

function addDictionary(
  edits: Table,
  dictionary: readonly LemmaExample[],
  language: LemmaLanguage,
): void {
  const added: Table = new Map();
  for (const example of dictionary) {
    const { kind, word, edit } = keysOf(example, language);
    if (edit !== undefined && edits.get(kind)?.has(word) !== true) count(added, kind, word, edit);
  }
  for (const [kind, words] of added) {
    edits.set(kind, new Map([...(edits.get(kind) ?? []), ...words]));
  }
}

/** Without an edit where it cannot be written. */
function keysOf(
  { form, tag, features, lemma }: LemmaExample,
  language: LemmaLanguage,
): { kind: string; word: string; edit?: string } {
  const word = language.plainForm(form, tag).toLowerCase();
  const kind = language.kindOf(tag, features);
  const edit = editBetween(word, lemma.toLowerCase());
  return /^\d/u.test(edit.add) ? { kind, word } : { kind, word, edit: writtenEdit(edit) };
}

function caseTable(examples: readonly LemmaExample[], language: LemmaLanguage): Table {
  const table: Table = new Map();
  for (const { form, tag, lemma } of examples) {
    const plain = language.plainForm(form, tag);
    const lower = plain.toLowerCase();
    const lowerLemma = lemma.toLowerCase();
    const right = LETTER_CASES.find((one) => inCase(lowerLemma, one, plain) === lemma);
    if (right !== undefined) count(table, `${tag}:${shapeOf(plain, lower)}`, lower, right);
  }
  return table;
}

function count(table: Table, kind: string, word: string, decision: string): void {
  const words = table.get(kind) ?? new Map<string, Map<string, number>>();
  table.set(kind, words);
  const seen = words.get(word) ?? new Map<string, number>();
  words.set(word, seen);
  seen.set(decision, (seen.get(decision) ?? 0) + 1);
}

function written(table: Table, support: number): LemmaFile['edits'] {
  const kinds = [...table.keys()].toSorted();
  const learned = kinds.map((kind) => {
    const needed = WITHOUT_ENDINGS.test(kind) ? Infinity : support;
    return [kind, writtenRules(learnRules(table.get(kind) ?? new Map(), needed))] as const;
  });
  return Object.fromEntries(learned);
}

function writtenRules({ words, endings }: LearnedRules): Readonly<Record<string, string>> {
  const keys = new Map<string, string[]>();
  const add = (decision: string, key: string): void => {
    keys.set(decision, [...(keys.get(decision) ?? []), key]);
  };
  for (const [ending, decision] of endings) add(decision, ending === '' ? '^' : ending);
  for (const [word, decision] of words) add(decision, `^${word}`);
  const decisions = [...keys].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(decisions.map(([decision, list]) => [decision, list.join(' ')]));
}
