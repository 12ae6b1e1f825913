import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH_LEMMAS } from '../../src/parse/english/lemma-language.ts';
import { edited, editBetween, readEdit, writtenEdit } from '../../src/parse/lemma/edit.ts';
import { readLemmaFile } from '../../src/parse/lemma/lemma-file.ts';
import type { LemmaFile } from '../../src/parse/lemma/lemma-file.ts';
import { lemmatiser } from '../../src/parse/lemma/lemmatiser.ts';
import { WORD_CLASSES } from '../../src/parse/sentence.ts';
import { trainLemmatiser } from '../../training/lemma-train.ts';
import type { LemmaExample } from '../../training/lemma-train.ts';
import { readCases } from '../support/cases.ts';

const PATH = join(import.meta.dirname, '..', '..', 'resources', 'english', 'lemmas.json');
const FILE: LemmaFile = JSON.parse(readFileSync(PATH, 'utf8'));
const MODEL = readLemmaFile(FILE);
const lemmaOf = lemmatiser(MODEL, ENGLISH_LEMMAS);

describe('the lemma of an English word', () => {
  it.each(readCases('lemmas', 'english.txt').map((one) => [one.place, one] as const))(
    '%s',
    (_, { text, found }) => {
      const [form = '', written = '', ...features] = text.split(' ');
      const tag = WORD_CLASSES.find((one) => one === written);
      const pairs = features.map((feature) => feature.split('='));
      expect(tag).toBeDefined();
      expect([lemmaOf(form, tag ?? 'X', Object.fromEntries(pairs))]).toEqual(found);
    },
  );
});

describe('a lemma', () => {
  const features = fc.dictionary(
    fc.constantFrom('Number', 'VerbForm', 'Tense', 'Degree', '__proto__'),
    fc.constantFrom('Sing', 'Plur', 'Fin', 'Past', 'Cmp', 'constructor'),
  );

  it('is found for any string, and is never empty', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.constantFrom(...WORD_CLASSES), features, (form, tag, known) => {
        expect(lemmaOf(form, tag, known)).not.toBe('');
      }),
    );
  });

  it('does not depend on what was asked before', () => {
    const words = fc.array(fc.constantFrom('lay', 'Lay', 'leaves', 'found', 'NATO'));
    fc.assert(
      fc.property(words, fc.constantFrom(...WORD_CLASSES), (forms, tag) => {
        const fresh = forms.map((form) => lemmatiser(MODEL, ENGLISH_LEMMAS)(form, tag, {}));
        expect(forms.map((form) => lemmaOf(form, tag, {}))).toEqual(fresh);
      }),
    );
  });

  it('takes linear time for what is no word', () => {
    for (const letter of ['A', '’', '\uD800', '1,', 'İ']) {
      const form = letter.repeat(200_000);
      for (const tag of WORD_CLASSES)
        expect(lemmaOf(form, tag, {}).length).toBeGreaterThan(180_000);
    }
  });
});

describe('an edit', () => {
  it('leads from any word to any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (form, lemma) => {
        expect(edited(form, editBetween(form, lemma))).toBe(lemma);
      }),
    );
  });

  it('is read as it was written', () => {
    const plain = fc.string().filter((text) => !/^\d/u.test(text));
    fc.assert(
      fc.property(fc.nat({ max: 99 }), plain, (cut, add) => {
        expect(readEdit(writtenEdit({ cut, add }))).toEqual({ cut, add });
      }),
    );
  });

  it('is refused when it is none', () => {
    expect(() => readEdit('ies')).toThrow(/Not an edit: "ies"/u);
  });
});

describe('rules of another version', () => {
  it('are refused', () => {
    expect(() => readLemmaFile({ ...FILE, version: 9 })).toThrow(/version 9, expected 1/u);
  });
});

describe('training', () => {
  const texts: readonly LemmaExample[] = [
    { form: 'zorbs', lemma: 'zorb', tag: 'NOUN', features: { Number: 'Plur' } },
    { form: 'flims', lemma: 'flim', tag: 'NOUN', features: { Number: 'Plur' } },
    { form: 'grelf', lemma: 'grull', tag: 'NOUN', features: { Number: 'Plur' } },
    { form: 'plond', lemma: 'plond', tag: 'NOUN', features: { Number: 'Sing' } },
    { form: 'Quandia', lemma: 'Quandia', tag: 'PROPN', features: { Number: 'Sing' } },
    { form: 'zorbe', lemma: 'zorb', tag: 'NOUN', features: { Number: 'Sing', Typo: 'Yes' } },
  ];
  const dictionary: readonly LemmaExample[] = [
    { form: 'grelf', lemma: 'grelf', tag: 'NOUN', features: { Number: 'Plur' } },
  ];
  const file = trainLemmatiser(texts, dictionary, ENGLISH_LEMMAS, { what: 'a test' });
  const learned = lemmatiser(readLemmaFile(file), ENGLISH_LEMMAS);

  it('knows the words it saw, the texts before the dictionary', () => {
    for (const { form, tag, features, lemma } of texts.slice(0, -1)) {
      expect(learned(form, tag, features)).toBe(lemma);
    }
  });

  it('learns nothing from one slip of the pen', () => {
    expect(learned('zorbe', 'NOUN', { Number: 'Sing' })).toBe('zorbe');
  });

  it('edits words that it never saw by their endings', () => {
    expect(learned('brims', 'NOUN', { Number: 'Plur' })).toBe('brim');
  });

  it('gives the same file for the same words in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...texts], { minLength: texts.length }), (shuffled) => {
        expect(trainLemmatiser(shuffled, dictionary, ENGLISH_LEMMAS, { what: 'a test' })).toEqual(
          file,
        );
      }),
    );
  });
});
