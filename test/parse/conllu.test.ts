import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { rawText } from '../../src/parse/conllu-raw.ts';
import { writeConllu } from '../../src/parse/conllu-write.ts';
import { readConllu } from '../../src/parse/conllu.ts';
import type { Sentence, Word } from '../../src/parse/sentence.ts';

const TREEBANK = `# newdoc id = brief
# newpar
# sent_id = brief-1
# text = The envoy didn't sign.
1	The	the	DET	DT	Definite=Def|PronType=Art	2	det	_	_
2	envoy	envoy	NOUN	NN	Number=Sing	5	nsubj	_	NER=B-person
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	VBD	Mood=Ind|Tense=Past	5	aux	_	_
4	n't	not	PART	RB	Polarity=Neg	5	advmod	_	_
5	sign	sign	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
5.1	sign	sign	VERB	VB	VerbForm=Inf	_	_	0:root	CopyOf=5
6	.	.	PUNCT	.	_	5	punct	_	_

# sent_id = brief-2
# text = He left.
1	He	he	PRON	PRP	Case=Nom	2	nsubj	_	_
2	left	leave	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	SpaceAfter=No

# newpar
# sent_id = brief-3
1	Why	why	ADV	WRB	PronType=Int	0	root	_	SpaceAfter=No
2	?	?	PUNCT	.	_	1	punct	_	_

# newdoc
1	End	end	NOUN	NN	_	0	root	_	_
`;

it('reads documents, paragraphs, tokens and words', () => {
  const [brief, other] = readConllu(TREEBANK);
  expect(brief?.id).toBe('brief');
  expect(brief?.sentences.map(({ id }) => id)).toEqual(['brief-1', 'brief-2', 'brief-3']);
  expect(brief?.sentences.map(({ newParagraph }) => newParagraph)).toEqual([true, false, true]);
  expect(other).toMatchObject({ sentences: [{ comments: ['newdoc'], newParagraph: true }] });
  const [first] = brief?.sentences ?? [];
  expect(first?.text).toBe("The envoy didn't sign.");
  expect(first?.tokens.map(({ form }) => form)).toEqual(['The', 'envoy', "didn't", 'sign', '.']);
  expect(first?.tokens[2]?.words.map(({ form, head }) => [form, head])).toEqual([
    ['did', 4],
    ["n't", 4],
  ]);
  expect(first?.tokens[0]?.words[0]?.features).toEqual({ Definite: 'Def', PronType: 'Art' });
});

it('rebuilds the text with the places of its words', () => {
  const { text, sentences } = rawText(readConllu(TREEBANK));
  expect(text).toBe("The envoy didn't sign. He left.\n\nWhy?\n\nEnd");
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "The envoy didn't sign.",
    'He left.',
    'Why?',
    'End',
  ]);
  for (const { words } of sentences) {
    for (const { form, start, end } of words) expect(text.slice(start, end)).toBe(form);
  }
  expect(sentences[0]?.names).toEqual([{ start: 4, end: 9, first: 1, last: 2, type: 'person' }]);
  expect(sentences[0]?.words.map(({ joined }) => joined)).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
  ]);
});

it('takes sentences apart again as it wrote them', () => {
  const raw = rawText(readConllu(TREEBANK));
  const written = writeConllu(raw.sentences, raw.text);
  expect(rawText(readConllu(written))).toEqual(raw);
  expect(written).toContain("3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tEnd=16|Start=10\n");
  expect(written).toContain('\tEnd=9|NER=B-person|Start=4\n');
  expect(written.match(/^# newpar$/gmu)).toHaveLength(3);
});

it('numbers sentences and names documents and paragraphs as told', () => {
  const raw = rawText(readConllu(TREEBANK));
  const options = { firstId: 7, document: 'a\nb.pdf', paragraph: 'p3' };
  const lines = writeConllu(raw.sentences, raw.text, options).split('\n');
  expect(lines.slice(0, 3)).toEqual(['# newdoc id = a b.pdf', '# newpar id = p3', '# sent_id = 7']);
});

it.each([
  ['a line with too few columns', '1\tWord\tword\n', 1, '3 columns'],
  ['an empty column', '# c\n1\t\tw\tX\t_\t_\t0\troot\t_\t_\n', 2, 'column 2'],
  ['words out of order', '2\tw\tw\tX\t_\t_\t0\troot\t_\t_\n', 1, 'word 2'],
  ['a head outside of the sentence', '\n\n1\tw\tw\tX\t_\t_\t2\tdep\t_\t_\n', 3, 'the head 2'],
  ['a head that is no number', '1\tw\tw\tX\t_\t_\t_\tdep\t_\t_\n', 1, 'the head _'],
  ['an unknown tag', '1\tw\tw\tNN\t_\t_\t0\troot\t_\t_\n', 1, 'NN'],
  ['a range beyond the sentence', '1-2\tw\t_\t_\t_\t_\t_\t_\t_\t_\n', 1, 'the range 1-2'],
  ['a number that is none', 'x\tw\tw\tX\t_\t_\t0\troot\t_\t_\n', 1, 'x is no number'],
  ['comments alone', '# text = nothing\n', 1, 'without a sentence'],
  ['empty nodes alone', '8.1\tw\tw\tX\t_\t_\t_\t_\t_\t_\n', 1, 'without words'],
])('names the line of %s', (_, text, line, problem) => {
  let caught: unknown;
  try {
    readConllu(text, 'gold.conllu');
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(InputError);
  expect(caught).toMatchObject({ place: { file: 'gold.conllu', line } });
  expect(String(caught)).toContain(problem);
});

it('writes one line for each word and comment, whatever the words hold', () => {
  const odd = string({
    unit: constantFrom('a', '\t', '\n', '\r', ' ', '\0', '\ud800', '\u2028', '|', '_', '#'),
    minLength: 1,
  });
  assert(
    property(array(odd, { minLength: 1, maxLength: 5 }), (forms) => {
      const text = forms.join('');
      const lines = writeConllu([chain(forms)], text).split('\n');
      const rows = lines.filter((line) => /^\d/u.test(line));
      expect(rows).toHaveLength(forms.length);
      expect(lines.slice(-2)).toEqual(['', '']);
      expect(lines).toHaveLength(forms.length + 5);
      for (const row of rows) {
        expect(row.split('\t').filter((column) => column !== '')).toHaveLength(10);
      }
      expect(() => readConllu(lines.join('\n'))).not.toThrow();
    }),
  );
});

/** Words without space between them, each the child of the one before. */
function chain(forms: readonly string[]): Sentence {
  let end = 0;
  const words = forms.map((form, index): Word => {
    const start = end;
    end += form.length;
    const place = { start, end, joined: false, head: index - 1 };
    return { form, ...place, lemma: form, tag: 'X', features: {}, relation: 'dep' };
  });
  return { start: 0, end, words, names: [] };
}
