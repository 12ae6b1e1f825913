import { expect, it } from 'vitest';
import { udScore } from '../../bench/parse/ud-score.ts';
import type { Metric } from '../../bench/parse/ud-score.ts';
import { rawText } from '../../src/parse/conllu-raw.ts';
import type { RawText } from '../../src/parse/conllu-raw.ts';
import { readConllu } from '../../src/parse/conllu.ts';

/** Number, form, lemma, tag, feature, head, relation, and `|` where no space follows; sentences between blank lines. */
function treebank(lines: string): RawText {
  const rows = lines.split('\n').map((line) => {
    const [id = '', form = '', lemma, tag, feature, head, relation, bar] = line.trim().split(' ');
    if (id === '') return '';
    const space = [lemma, bar].includes('|') ? 'SpaceAfter=No' : '_';
    if (tag === undefined) return [id, form, ...Array<string>(7).fill('_'), space].join('\t');
    return [id, form, lemma, tag, '_', feature, head, relation, '_', space].join('\t');
  });
  return rawText(readConllu(`${rows.join('\n')}\n`));
}

const GOLD = treebank(`
  1 The the DET Definite=Def 2 det
  2 envoy envoy NOUN Number=Sing 5 nsubj
  3-4 couldn't
  3 could can AUX VerbForm=Fin 5 aux
  4 n't not PART _ 5 advmod
  5 sign sign VERB VerbForm=Inf 0 root |
  6 . . PUNCT _ 5 punct

  1 He he PRON Case=Nom 2 nsubj
  2 left leave VERB Tense=Past 0 root
  3 at at ADP _ 5 case
  4 5 _ NUM NumType=Card 5 nummod
  5 p.m. p.m. NOUN Abbr=Yes 2 obl:tmod`);

/** Cuts the contraction and the abbreviation otherwise, and takes both sentences for one. */
const MERGED = treebank(`
  1 The the DET Definite=Def 2 det
  2 envoy envoy PROPN Number=Sing 5 nsubj
  3 couldn couldn AUX VerbForm=Fin 5 aux |
  4 't not PART _ 5 advmod
  5 sign sign VERB Tense=Pres 0 root |
  6 . . PUNCT _ 5 punct
  7 He he PRON Case=Nom|Style=Coll 8 nsubj
  8 left left VERB Tense=Past 5 parataxis
  9 at at ADP _ 8 case
  10 5 5 NUM NumType=Card 8 obl
  11 p.m p.m NOUN Abbr=Yes 8 obl |
  12 . . PUNCT _ 8 punct`);

/** Finds tokens of several words where there are none, and one word where there are two. */
const SHARED = treebank(`
  1 The the DET Definite=Def 2 det
  2 envoy envoy NOUN Number=Plur 4 nsubj
  3 couldn't can AUX VerbForm=Fin 4 aux
  4-5 sign.
  4 sign sign VERB VerbForm=Inf 0 root
  5 . . PUNCT _ 4 punct

  1 He he PRON Case=Nom 2 nsubj
  2 left leave VERB Tense=Past 0 root
  3 at at ADP _ 2 case

  1 5 5 NUM NumType=Card 2 nummod
  2-3 p.m.
  2 P.M. p.m. NOUN Abbr=Yes 0 root
  3 x x X _ 2 dep`);

/** What conll18_ud_eval.py counts as right, in gold and in the reading. */
it.each<[string, RawText, Readonly<Record<Metric, string>>]>([
  [
    'gold itself',
    GOLD,
    {
      Tokens: '10 10 10',
      Sentences: '2 2 2',
      Words: '11 11 11',
      UPOS: '11 11 11',
      UFeats: '11 11 11',
      Lemmas: '11 11 11',
      UAS: '11 11 11',
      LAS: '11 11 11',
    },
  ],
  [
    'sentences taken for one',
    MERGED,
    {
      Tokens: '8 10 12',
      Sentences: '0 2 1',
      Words: '8 11 12',
      UPOS: '7 11 12',
      UFeats: '7 11 12',
      Lemmas: '7 11 12',
      UAS: '5 11 12',
      LAS: '5 11 12',
    },
  ],
  [
    'other tokens of several words',
    SHARED,
    {
      Tokens: '8 10 9',
      Sentences: '1 2 3',
      Words: '9 11 11',
      UPOS: '9 11 11',
      UFeats: '8 11 11',
      Lemmas: '9 11 11',
      UAS: '7 11 11',
      LAS: '7 11 11',
    },
  ],
])('counts as the official script does: %s', (_, { sentences }, expected) => {
  const counted = Object.entries(udScore(GOLD.sentences, sentences, GOLD.text)).map(
    ([metric, { right, gold, found }]) => [metric, `${right} ${gold} ${found}`],
  );
  expect(Object.fromEntries(counted)).toEqual(expected);
});

it('refuses readings of another text', () => {
  const other = treebank('1 The the DET _ 0 root');
  expect(() => udScore(GOLD.sentences, other.sentences, GOLD.text)).toThrow('envoy');
});
