import { readFile } from 'node:fs/promises';
import { InputError } from '../model/input-error.ts';
import type { Id } from '../model/records.ts';
import type { Reader } from '../parse/reader.ts';
import type { Sentence } from '../parse/sentence.ts';
import { readDocument, readPlainly } from '../read/index.ts';
import { languageName } from '../view/language-name.ts';
import { expandInputs, fileError, fileName } from './inputs.ts';
import { languageOf } from './language-of.ts';
import type { Readable } from './language-of.ts';
import { parseInPieces } from './parse-pieces.ts';

/** Sentences that stand in one text: a whole plain text file, a part of it, or a passage of another document. */
export interface ParsedPart {
  /** The file's name without folders. */
  readonly file: string;
  /** The first part of its file. */
  readonly first: boolean;
  /** The id of the passage; absent for plain text, which is parsed as it stands. */
  readonly passage?: Id;
  /** What the places of the sentences are places in: the passage, or the whole file. */
  readonly text: string;
  /** At least one. */
  readonly sentences: readonly Sentence[];
}

export interface ParseFilesOptions {
  /** Takes every text for one of this language; without it, a text in another language is refused. */
  readonly language?: 'en';
  /** Stops after what is under way. */
  readonly signal?: AbortSignal;
  /** Called once the number of files is known and after each. */
  readonly onProgress?: (done: number, all: number, path: string) => void;
}

/**
 * Parses files and folders with `parse` and hands the sentences over, in the order of the files. Plain text is parsed
 * with every character where it stands, and a blank line ends a paragraph; of other formats each passage is parsed.
 * A file that cannot be read is reported and the others go on.
 */
export async function parseFiles(
  paths: readonly string[],
  parse: Reader['parse'],
  take: (parts: AsyncIterable<ParsedPart>) => Promise<void>,
  { language, signal, onProgress = () => undefined }: ParseFilesOptions = {},
): Promise<{ failures: readonly InputError[]; stopped: boolean }> {
  const { files, failures: unreachable } = await expandInputs(paths);
  const failures = [...unreachable];
  onProgress(0, files.length, '');
  await take(parts());
  return { failures, stopped: signal?.aborted === true };

  async function* parts(): AsyncGenerator<ParsedPart> {
    for (const [index, path] of files.entries()) {
      try {
        for await (const part of parseFile(path, parse, language)) {
          if (signal?.aborted === true) return;
          yield part;
        }
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        failures.push(error);
      }
      onProgress(index + 1, files.length, path);
    }
  }
}

async function* parseFile(
  path: string,
  parse: Reader['parse'],
  language: ParseFilesOptions['language'],
): AsyncGenerator<ParsedPart> {
  const file = fileName(path);
  let first = true;
  for await (const text of textsOf(await load(path), file, language)) {
    for (const sentences of parseInPieces(text.text, parse)) {
      if (sentences.length === 0) continue;
      yield { file, first, ...text, sentences };
      first = false;
    }
  }
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}

type Text = Pick<ParsedPart, 'passage' | 'text'>;

async function* textsOf(
  bytes: Uint8Array,
  file: string,
  language: ParseFilesOptions['language'],
): AsyncGenerator<Text> {
  const plain = readPlainly(bytes, file);
  if (plain !== undefined) {
    if (language === undefined)
      await refuseOther({ passages: paragraphsOf(plain), stated: {} }, file);
    yield { text: plain };
    return;
  }
  const reading = await readDocument(bytes, file);
  if (language === undefined) await refuseOther(reading, file);
  for (const { id, text } of reading.passages) yield { passage: id, text };
}

function paragraphsOf(text: string): Readable['passages'] {
  return text.split(/\n[^\S\n]*\n/u).map((paragraph) => ({ role: 'paragraph', text: paragraph }));
}

/** Where nothing tells the language, the text is taken for English. */
async function refuseOther(document: Readable, file: string): Promise<void> {
  const tag = await languageOf(document);
  if (tag === 'und' || /^en\b/iu.test(tag)) return;
  throw new InputError(
    `This text is in another language (${languageName(tag)}), and English is what can be parsed`,
    { file },
    { advice: 'Give --language en to have it read as English all the same.' },
  );
}
