import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { openEnglish } from '../parse/english/open.ts';
import type { EnglishFiles } from '../parse/english/open.ts';
import type { Reader } from '../parse/reader.ts';

const ENGLISH = join(import.meta.dirname, '..', '..', 'resources', 'english');

/** Loads the English reader with its weights. Throws an InputError when they are missing or of another version. */
export function loadReader(): Reader {
  try {
    return openEnglish({
      segmenter: readFileSync(join(ENGLISH, 'segmenter.bin')),
      vectors: readFileSync(join(ENGLISH, 'vectors.bin')),
      network: readFileSync(join(ENGLISH, 'network.bin')),
      nameLexicon: readFileSync(join(ENGLISH, 'names-lexicon.bin')),
      names: readFileSync(join(ENGLISH, 'names.bin')),
      lemmas: lemmaFile(readFileSync(join(ENGLISH, 'lemmas.json'), 'utf8')),
    });
  } catch (cause) {
    throw new InputError(
      `The weights of the English reader cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
      { file: 'resources/english' },
      {
        advice: 'Take them from the same version of Tacitus, or train them with npm run train.',
        cause,
      },
    );
  }
}

/** The file's own reader checks the rest. */
function lemmaFile(text: string): EnglishFiles['lemmas'] {
  const file: EnglishFiles['lemmas'] = JSON.parse(text);
  return file;
}
