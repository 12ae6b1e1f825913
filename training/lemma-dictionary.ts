import adjectiveExceptions from 'wink-lexicon/src/wn-adjective-exceptions.js';
import nounExceptions from 'wink-lexicon/src/wn-noun-exceptions.js';
import senseNames from 'wink-lexicon/src/wn-senses.js';
import verbExceptions from 'wink-lexicon/src/wn-verb-exceptions.js';
import sensesOfPlace from 'wink-lexicon/src/wn-word-senses.js';
import placeOfWord from 'wink-lexicon/src/wn-words.js';
import type { Features, WordClass } from '../src/parse/sentence.ts';
import { comparedForms, presentForms, ingForm, pastForm, pluralForms } from './lemma-inflect.ts';
import type { LemmaExample } from './lemma-train.ts';

type Exceptions = Readonly<Record<string, string>>;

/**
 * The forms of the English words in WordNet 3.0: its irregular ones, which double letters too (`admitted`), and
 * regular ones for words that have no such form.
 */
export function dictionaryForms(): readonly LemmaExample[] {
  return [...verbForms(), ...nounForms(), ...adjectiveForms()];
}

function* verbForms(): Generator<LemmaExample> {
  const irregular = byLemma(verbExceptions);
  for (const verb of wordsOf('verb.')) {
    yield example(verb, 'VERB', { VerbForm: 'Inf' }, verb);
    const forms = irregular.get(verb) ?? [];
    const ing = forms.filter((form) => form.endsWith('ing'));
    const past = forms.filter((form) => !form.endsWith('ing') && !form.endsWith('s'));
    for (const form of ing.length > 0 ? ing : [ingForm(verb)]) {
      yield example(form, 'VERB', { VerbForm: 'Ger' }, verb);
    }
    // Beside a strong past there is often a weak one: `smelt`, `smelled`.
    const weak = past.some((form) => form.endsWith('ed')) ? [] : [pastForm(verb)];
    for (const form of [...past, ...weak]) {
      yield example(form, 'VERB', { VerbForm: 'Fin', Tense: 'Past' }, verb);
    }
    const present = { VerbForm: 'Fin', Tense: 'Pres', Person: '3', Number: 'Sing' };
    for (const form of presentForms(verb)) yield example(form, 'VERB', present, verb);
  }
}

function* nounForms(): Generator<LemmaExample> {
  const irregular = byLemma(nounExceptions);
  for (const noun of wordsOf('noun.')) {
    yield example(noun, 'NOUN', { Number: 'Sing' }, noun);
    // What is listed as the plural of another noun is taken for that one: `leaves` is `leaf`.
    const regular = pluralForms(noun).filter((form) => nounExceptions[form] === undefined);
    for (const form of irregular.get(noun) ?? regular) {
      yield example(form, 'NOUN', { Number: 'Plur' }, noun);
      // Names of many are made of nouns: `Ministries`, `Camps`.
      yield example(form, 'PROPN', { Number: 'Plur' }, noun);
    }
  }
}

function* adjectiveForms(): Generator<LemmaExample> {
  const irregular = byLemma(adjectiveExceptions);
  for (const adjective of wordsOf('adj.')) {
    yield example(adjective, 'ADJ', { Degree: 'Pos' }, adjective);
    const own = (irregular.get(adjective) ?? []).filter((form) => form !== adjective);
    for (const form of own.length > 0 ? own : comparedForms(adjective)) {
      const features = { Degree: form.endsWith('st') ? 'Sup' : 'Cmp' };
      yield example(form, 'ADJ', features, adjective);
      yield example(form, 'ADV', features, adjective);
    }
  }
}

function example(form: string, tag: WordClass, features: Features, lemma: string): LemmaExample {
  return { form, tag, features, lemma };
}

/** Single words of two letters or more, in plain letters, that have a sense whose name begins so. */
function wordsOf(sense: string): readonly string[] {
  return Object.entries(placeOfWord)
    .filter(([word]) => /^[a-z]{2,}$/u.test(word))
    .filter(([, place]) =>
      (sensesOfPlace[place] ?? []).some((number) => senseNames[number]?.startsWith(sense)),
    )
    .map(([word]) => word)
    .toSorted();
}

function byLemma(exceptions: Exceptions): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, lemma] of Object.entries(exceptions)) {
    if (/^[a-z]+$/u.test(form)) forms.set(lemma, [...(forms.get(lemma) ?? []), form]);
  }
  return forms;
}
