import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rawText } from '../../src/parse/conllu-raw.ts';
import type { RawText } from '../../src/parse/conllu-raw.ts';
import { readConllu } from '../../src/parse/conllu.ts';
import { dataFile } from '../data-folder.ts';

const FILES = {
  'EWT dev': ['UD_English-EWT', 'en_ewt-ud-dev.conllu'],
  'EWT train': ['UD_English-EWT', 'en_ewt-ud-train.reassembled.conllu'],
  'GUM dev': ['UD_English-GUM', 'en_gum-ud-dev.conllu'],
} as const;

/** A treebank of the data folder as text and gold sentences, or `undefined` when it is not there. */
export function treebank(name: keyof typeof FILES): RawText | undefined {
  const path = dataFile('data', 'treebanks', ...FILES[name]);
  if (path === undefined) return undefined;
  return rawText(readConllu(readFileSync(path, 'utf8'), basename(path)));
}
