import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conlluOf, sentenceLines } from '../../src/flow/parse-output.ts';
import { parseFiles } from '../../src/flow/parse-files.ts';
import type { ParseFilesOptions, ParsedPart } from '../../src/flow/parse-files.ts';
import { parseInPieces } from '../../src/flow/parse-pieces.ts';
import { rawText } from '../../src/parse/conllu-raw.ts';
import { readConllu } from '../../src/parse/conllu.ts';
import type { Reader } from '../../src/parse/reader.ts';
import { freshFolder, SAMPLES, tacitus } from '../support/tacitus.ts';

const row = (...columns: readonly string[]): string => columns.join('\t');

/** Three paragraphs of an invented dispatch. */
const GOLD = rawText(
  readConllu(
    [
      '# newpar',
      row(
        '1',
        'Velimov',
        'Velimov',
        'PROPN',
        '_',
        'Number=Sing',
        '2',
        'nsubj',
        '_',
        'NER=B-person',
      ),
      row('2', 'left', 'leave', 'VERB', '_', 'Tense=Past', '0', 'root', '_', 'SpaceAfter=No'),
      row('3', '.', '.', 'PUNCT', '_', '_', '2', 'punct', '_', '_'),
      '',
      row('1', 'Nobody', 'nobody', 'PRON', '_', '_', '2', 'nsubj', '_', '_'),
      row('2', 'asked', 'ask', 'VERB', '_', 'Tense=Past', '0', 'root', '_', '_'),
      row('3', 'why', 'why', 'ADV', '_', '_', '2', 'ccomp', '_', 'SpaceAfter=No'),
      row('4', '.', '.', 'PUNCT', '_', '_', '2', 'punct', '_', '_'),
      '',
      '# newpar',
      row('1', 'The', 'the', 'DET', '_', '_', '2', 'det', '_', '_'),
      row('2', 'ministry', 'ministry', 'NOUN', '_', 'Number=Sing', '5', 'nsubj', '_', '_'),
      row('3-4', "didn't", ...Array<string>(8).fill('_')),
      row('3', 'did', 'do', 'AUX', '_', '_', '5', 'aux', '_', '_'),
      row('4', "n't", 'not', 'PART', '_', '_', '5', 'advmod', '_', '_'),
      row('5', 'comment', 'comment', 'VERB', '_', '_', '0', 'root', '_', 'SpaceAfter=No'),
      row('6', '.', '.', 'PUNCT', '_', '_', '5', 'punct', '_', '_'),
      '',
      '# newpar',
      row('1', 'Silence', 'silence', 'NOUN', '_', 'Number=Sing', '0', 'root', '_', 'SpaceAfter=No'),
      row('2', '.', '.', 'PUNCT', '_', '_', '1', 'punct', '_', '_'),
      '',
    ].join('\n'),
  ),
);

/** Reads the sentences of the dispatch wherever they stand in a text, as the gold has them. */
const readGold: Reader['parse'] = (text) =>
  GOLD.sentences.flatMap((sentence) => {
    const by = text.indexOf(GOLD.text.slice(sentence.start, sentence.end)) - sentence.start;
    if (by + sentence.start < 0) return [];
    const moved = <Place extends { start: number; end: number }>(place: Place): Place => ({
      ...place,
      start: place.start + by,
      end: place.end + by,
    });
    return {
      ...moved(sentence),
      words: sentence.words.map(moved),
      names: sentence.names.map(moved),
    };
  });

async function parsed(paths: readonly string[], options: ParseFilesOptions = {}) {
  const parts: ParsedPart[] = [];
  const take = async (all: AsyncIterable<ParsedPart>): Promise<void> => {
    for await (const part of all) parts.push(part);
  };
  return { ...(await parseFiles(paths, readGold, take, options)), parts };
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
}

async function* each(parts: readonly ParsedPart[]): AsyncGenerator<ParsedPart> {
  yield* parts;
}

it('keeps every character of a plain text where it is', async () => {
  const path = join(freshFolder(), 'dispatch.txt');
  const text = ` \u000b\r\n\t\u2028${GOLD.text.replaceAll('\n\n', '\r\n \r\n')}\r\n`;
  writeFileSync(path, text);
  const { parts, failures } = await parsed([path]);
  expect(failures).toEqual([]);
  expect(parts.map(({ file, first, passage }) => [file, first, passage])).toEqual([
    ['dispatch.txt', true, undefined],
  ]);
  expect(parts[0]?.text).toBe(text);
  const words = parts[0]?.sentences.flatMap((sentence) => sentence.words) ?? [];
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
    words.map(({ form }) => form),
  );
  const written = await joined(conlluOf(each(parts)));
  expect(rawText(readConllu(written)).text).toBe(GOLD.text);
});

it('numbers the sentences of all files and names documents and passages', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a.txt'), GOLD.text);
  writeFileSync(join(folder, 'b.md'), `# Silence.\n\nNobody asked *why*.\n`);
  const { parts } = await parsed([folder]);
  const comments = (await joined(conlluOf(each(parts))))
    .split('\n')
    .filter((line) => line.startsWith('#') && !line.startsWith('# text'))
    .map((line) => line.replace(/(?<= id = )\w{9,}$/u, '…'));
  expect(comments).toEqual([
    '# newdoc id = a.txt',
    '# newpar',
    '# sent_id = 1',
    '# sent_id = 2',
    '# newpar',
    '# sent_id = 3',
    '# newpar',
    '# sent_id = 4',
    '# newdoc id = b.md',
    '# newpar id = …',
    '# sent_id = 5',
    '# newpar id = …',
    '# sent_id = 6',
  ]);
});

it('prints one JSON object a sentence', async () => {
  const path = join(freshFolder(), 'a.txt');
  writeFileSync(path, GOLD.text);
  const { parts } = await parsed([path]);
  const lines = (await joined(sentenceLines(each(parts)))).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    GOLD.sentences.map((sentence) => ({
      file: 'a.txt',
      text: GOLD.text.slice(sentence.start, sentence.end),
      ...sentence,
    })),
  );
});

it('reads a long text in pieces as it reads it whole', () => {
  for (const least of [1, 10, 30, 1_000]) {
    expect([...parseInPieces(GOLD.text, readGold, least)].flat()).toEqual(GOLD.sentences);
  }
  expect([...parseInPieces('', readGold)]).toEqual([]);
});

it('refuses a text in another language and says what to do, and goes on', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'good.txt'), GOLD.text);
  const russian = join(SAMPLES, 'water-over-the-threshold.ru.txt');
  const { parts, failures } = await parsed([russian, join(folder, 'none.txt'), folder]);
  expect(parts.map(({ file }) => file)).toEqual(['good.txt']);
  expect(failures.map((failure) => failure.line())).toEqual([
    expect.stringContaining('none.txt'),
    expect.stringMatching(/Russian.*ru\.txt.*--language en/u),
  ]);
  const forced = await parsed([russian], { language: 'en' });
  expect(forced.failures).toEqual([]);
});

it('stops between files when it is asked to', async () => {
  const path = join(freshFolder(), 'a.txt');
  writeFileSync(path, GOLD.text);
  const { parts, stopped } = await parsed([path], { signal: AbortSignal.abort() });
  expect({ parts, stopped }).toEqual({ parts: [], stopped: true });
});

it('ends with 2 on a language that cannot be parsed', async () => {
  const { code, err } = await tacitus(freshFolder(), 'parse', 'x.txt', '--language', 'tlh');
  expect(code).toBe(2);
  expect(err).toContain('tlh');
});
