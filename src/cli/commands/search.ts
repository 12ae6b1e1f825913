import { Option } from 'commander';
import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { SearchHit } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { wholeNumber } from '../whole-number.ts';
import { bold, dim, paint, plain, say, warn } from '../terminal.ts';

interface FindOptions extends CaseOptions {
  readonly limit: number;
  readonly format: 'text' | 'json';
}

const MOST = 1_000;

export function addSearch(root: Command): void {
  root
    .command('search')
    .description('find passages by any word form, English and Russian')
    .argument('<words...>', 'all must occur; "a phrase", begin*, this OR that, -without')
    .option('-n, --limit <number>', 'at most so many passages', wholeNumber(1, MOST), 20)
    .addOption(
      new Option('-f, --format <format>', 'for reading, or one JSON object a line')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(caseOption())
    .allowUnknownOption()
    .addHelpText(
      'after',
      `
Examples:
  tacitus search treaty signed
  tacitus search '"house arrest"' general*
  tacitus search посол OR ambassador -rumour`,
    )
    .action(async (words: string[], options: FindOptions) => {
      const query = words.join(' ');
      const { searchCase } = await import('../../flow/search.ts');
      const hits = await withCase(options.case, { readonly: true, anyState: true }, (store) =>
        searchCase(store, query, { limit: options.limit }),
      );
      for (const hit of hits) {
        if (options.format === 'json') say(JSON.stringify(hit));
        else printHit(hit);
      }
      if (hits.length === 0) warn(`No passage holds ${plain(query)}.`);
    });
}

function printHit({ title, file, label, pages, snippet }: SearchHit): void {
  const place = [label && `note ${label}`, pages && `p. ${pages[0]}`].filter(Boolean).join(', ');
  say(`${bold(plain(title))} ${dim(plain([file, place].filter(Boolean).join(' · ')))}`);
  say(`  ${lit(snippet)}`);
  say();
}

/** The snippet with its found words lit up. */
function lit({ text, highlights }: SearchHit['snippet']): string {
  let done = 0;
  let line = '';
  for (const { start, end } of highlights) {
    line +=
      plain(text.slice(done, start)) + paint(['yellow', 'bold'], plain(text.slice(start, end)));
    done = end;
  }
  return line + plain(text.slice(done));
}
