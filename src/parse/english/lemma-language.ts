import type { LemmaLanguage } from '../lemma/language.ts';
import type { Features, WordClass } from '../sentence.ts';

/** English, as the lemmatiser is told of it. */
export const ENGLISH_LEMMAS: LemmaLanguage = { kindOf, plainForm };

function kindOf(tag: WordClass, features: Features): string {
  switch (tag) {
    case 'VERB':
    case 'AUX':
      return verbKind(tag, features);
    case 'NOUN':
    case 'PROPN':
      return numberKind(tag, features['Number']);
    case 'ADJ':
    case 'ADV':
      return degreeKind(tag, features['Degree']);
    case 'PRON':
      return pronounKind(features);
    default:
      return tag;
  }
}

function verbKind(tag: 'VERB' | 'AUX', features: Features): string {
  const past = features['Tense'] === 'Past';
  switch (features['VerbForm']) {
    case 'Inf':
      return `${tag}:base`;
    case 'Ger':
      return `${tag}:ing`;
    case 'Part':
      return past ? `${tag}:past` : `${tag}:ing`;
    case 'Fin':
      if (past) return `${tag}:past`;
      return features['Person'] === '3' && features['Number'] === 'Sing'
        ? `${tag}:does`
        : `${tag}:base`;
    default:
      return tag;
  }
}

function numberKind(tag: 'NOUN' | 'PROPN', number: string | undefined): string {
  switch (number) {
    case 'Sing':
      return `${tag}:one`;
    case 'Plur':
      return `${tag}:many`;
    // Only plural: `politics`, `troops`.
    case 'Ptan':
      return `${tag}:only-many`;
    default:
      return tag;
  }
}

function degreeKind(tag: 'ADJ' | 'ADV', degree: string | undefined): string {
  switch (degree) {
    case 'Cmp':
      return `${tag}:more`;
    case 'Sup':
      return `${tag}:most`;
    // Most adverbs have no degree in UD, and are not compared.
    default:
      return tag === 'ADV' || degree === 'Pos' ? `${tag}:plain` : tag;
  }
}

/** `her` is `she` or `her`. */
function pronounKind(features: Features): string {
  if (features['Poss'] === 'Yes') return 'PRON:own';
  switch (features['Case']) {
    case 'Acc':
      return 'PRON:object';
    case 'Nom':
      return 'PRON:subject';
    default:
      return 'PRON';
  }
}

/** Figures with commas between thousands. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

function plainForm(form: string, tag: WordClass): string {
  if (tag === 'NUM') return THOUSANDS.test(form) ? form.replaceAll(',', '') : form;
  return tag !== 'PUNCT' && form.includes('\u2019') ? form.replaceAll('\u2019', "'") : form;
}
