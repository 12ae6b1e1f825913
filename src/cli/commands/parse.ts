import { Option } from 'commander';
import type { Command } from 'commander';
import type { ParsedPart } from '../../flow/parse-files.ts';
import { FAILED, INTERRUPTED } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { withProgress } from '../progress.ts';
import { plain, warn } from '../terminal.ts';
import { writeOut } from '../write-out.ts';

interface ParseOptions {
  readonly format?: Format;
  readonly language?: 'en';
}

type Format = 'conllu' | 'jsonl' | 'tree';

export function addParse(root: Command): void {
  root
    .command('parse')
    .description('print the grammar of English files: words, tags, trees and names')
    .argument('<input...>', 'files and folders')
    .addOption(
      new Option(
        '-f, --format <format>',
        'CoNLL-U, one JSON object a sentence, or trees to look at; without it, trees on a terminal and CoNLL-U in a pipe',
      ).choices(['conllu', 'jsonl', 'tree']),
    )
    .addOption(
      new Option(
        '--language <tag>',
        'read the text as this language, whatever it looks like',
      ).choices(['en']),
    )
    .addHelpText(
      'after',
      `
Examples:
  tacitus parse paper.txt
  tacitus parse paper.pdf --format conllu > paper.conllu
  tacitus parse folder/ --format jsonl | grep '"type":"person"'`,
    )
    .action(async (inputs: string[], options: ParseOptions) => {
      const { failures, stopped } = await print(inputs, options);
      for (const failure of failures) warn(`tacitus: ${plain(failure.line())}`);
      if (stopped) process.exitCode = INTERRUPTED;
      else if (failures.length > 0) process.exitCode = FAILED;
    });
}

async function print(inputs: readonly string[], { format, ...language }: ParseOptions) {
  const { parse } = await import('../../flow/parse.ts');
  const { parseFiles } = await import('../../flow/parse-files.ts');
  // Weights that are missing are no fault of a file: they are told once, before any is read.
  parse('');
  const write = await writerOf(format ?? (process.stdout.isTTY ? 'tree' : 'conllu'));
  return withProgress('files', (onProgress) =>
    interruptible((signal) =>
      parseFiles(inputs, parse, (parts) => writeOut(write(parts)), {
        signal,
        onProgress,
        ...language,
      }),
    ),
  );
}

type Writer = (parts: AsyncIterable<ParsedPart>) => AsyncIterable<string>;

async function writerOf(format: Format): Promise<Writer> {
  const { conlluOf, sentenceLines } = await import('../../flow/parse-output.ts');
  if (format === 'conllu') return conlluOf;
  if (format === 'jsonl') return sentenceLines;
  const { treesOf } = await import('../tree.ts');
  return treesOf;
}
