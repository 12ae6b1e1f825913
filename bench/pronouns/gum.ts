import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readConllu } from '../../src/parse/conllu.ts';
import type { TreebankDocument, TreebankSentence } from '../../src/parse/conllu.ts';
import { dataFile } from '../data-folder.ts';

/** A stretch of a paragraph that means somebody or something, and who: the same number, the same one. */
export interface Entity {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly who: string;
  /** A name stands at its head or inside. */
  readonly named: boolean;
  /** `he`, `her`: a pronoun of one man or woman, and nothing else. */
  readonly pronoun: boolean;
}

export interface MarkedDocument {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly entities: readonly Entity[];
}

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/iu;

/**
 * GUM's dev documents (Zeldes 2017, doi:10.1007/s10579-016-9343-x) with who is meant by what, from the `Entity` of the
 * last column: `(1-person-…` opens, `1)` closes. `undefined` without the data folder.
 */
export function readGum(): readonly MarkedDocument[] | undefined {
  const path = dataFile('data', 'treebanks', 'UD_English-GUM', 'en_gum-ud-dev.conllu');
  if (path === undefined) return undefined;
  return readConllu(readFileSync(path, 'utf8'), basename(path)).map(marked);
}

interface Place {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly isName: boolean;
}

interface Open {
  readonly who: string;
  readonly words: Place[];
}

function marked({ id = '', sentences }: TreebankDocument): MarkedDocument {
  const paragraphs: string[] = [];
  const entities: Entity[] = [];
  for (const sentence of sentences) {
    if (paragraphs.length === 0 || sentence.newParagraph) paragraphs.push('');
    paragraphs.push(readSentence(sentence, paragraphs.pop() ?? '', paragraphs.length, entities));
  }
  return { id, paragraphs: paragraphs.map((text) => text.trimEnd()), entities };
}

/** The paragraph with the sentence's words behind it. */
function readSentence(
  { tokens }: TreebankSentence,
  before: string,
  paragraph: number,
  entities: Entity[],
): string {
  let text = before;
  const open: Open[] = [];
  for (const { form, spaceAfter, words } of tokens) {
    for (const word of words) {
      const at = form.toLowerCase().indexOf(word.form.toLowerCase());
      const start = text.length + Math.max(0, at);
      const place = { form: word.form, start, end: start + (at < 0 ? form : word.form).length };
      const marks = word.misc['Entity'] ?? '';
      for (const [, who = ''] of marks.matchAll(/\((\d+)-/gu)) open.push({ who, words: [] });
      for (const one of open) one.words.push({ ...place, isName: word.tag === 'PROPN' });
      for (const who of closed(marks)) {
        const index = open.findLastIndex((one) => one.who === who);
        const [found] = index < 0 ? [] : open.splice(index, 1);
        if (found !== undefined) entities.push(entityOf(found, paragraph));
      }
    }
    text += spaceAfter ? `${form} ` : form;
  }
  return text;
}

/** `(4-person-…-ana)` opens and closes; `4)` closes what was opened before. */
function closed(marks: string): readonly string[] {
  return Array.from(marks.matchAll(/\((\d+)-[^()]*\)|(?<![^()])(\d+)\)/gu), ([, one, before]) => {
    return one ?? before ?? '';
  });
}

function entityOf({ who, words }: Open, paragraph: number): Entity {
  const [first] = words;
  return {
    paragraph,
    start: first?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    who,
    named: words.some(({ isName }) => isName),
    pronoun: words.length === 1 && PRONOUN.test(first?.form ?? ''),
  };
}
