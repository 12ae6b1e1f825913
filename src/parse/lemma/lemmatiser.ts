import type { Features, WordClass } from '../sentence.ts';
import { edited } from './edit.ts';
import type { Edit } from './edit.ts';
import type { LemmaLanguage } from './language.ts';
import { inCase, shapeOf } from './letter-case.ts';
import type { LetterCase } from './letter-case.ts';
import { decisionFor, LONGEST_WORD } from './suffix-rules.ts';
import type { SuffixRules } from './suffix-rules.ts';

/** Learned rules: how forms of a kind (`NOUN:many`) are edited, and how lemmas of a tag and shape (`NOUN:upper`) are written. */
export interface LemmaModel {
  readonly edits: ReadonlyMap<string, SuffixRules<Edit>>;
  readonly cases: ReadonlyMap<string, SuffixRules<LetterCase>>;
}

/** The lemma of a word: the form that a dictionary lists; names keep their capitals. */
export type Lemmatiser = (form: string, tag: WordClass, features: Features) => string;

const IDENTITY: Edit = { cut: 0, add: '' };
/** Web and mail addresses, file names: like the initials of a name, they have no other form, whatever their tag. */
const ADDRESS = /[\p{L}\d][.@/_][\p{L}\d]{2}/u;
/** Words remembered for each kind, before memory is freed: texts repeat some ten thousand. */
const REMEMBERED = 20_000;

/** Remembers what it has found, so that a word costs two look-ups the second time; answers do not depend on it. */
export function lemmatiser(model: LemmaModel, language: LemmaLanguage): Lemmatiser {
  const known = new Map<string, Map<string, string>>();
  return (form, tag, features) => {
    const kind = language.kindOf(tag, features);
    if (form.length > LONGEST_WORD) return lemmaOf(form, tag, kind, model, language);
    let words = known.get(kind);
    if (words === undefined || words.size > REMEMBERED) known.set(kind, (words = new Map()));
    let lemma = words.get(form);
    if (lemma === undefined) words.set(form, (lemma = lemmaOf(form, tag, kind, model, language)));
    return lemma;
  };
}

function lemmaOf(
  form: string,
  tag: WordClass,
  kind: string,
  { edits, cases }: LemmaModel,
  language: LemmaLanguage,
): string {
  const plain = language.plainForm(form, tag);
  const lower = plain.toLowerCase();
  const editing = edits.get(kind) ?? edits.get(tag);
  const isFixed = ADDRESS.test(plain) || (tag === 'PROPN' && shapeOf(plain, lower) === 'initials');
  const edit =
    editing === undefined || isFixed ? IDENTITY : (decisionFor(editing, lower) ?? IDENTITY);
  const writing = cases.get(`${tag}:${shapeOf(plain, lower)}`);
  const letterCase = writing === undefined ? 'lower' : (decisionFor(writing, lower) ?? 'lower');
  const lemma = inCase(edited(lower, edit), letterCase, plain);
  return lemma === '' ? form : lemma;
}
