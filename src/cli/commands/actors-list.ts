import { Option } from 'commander';
import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { QuestionRow } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { LISTS } from '../lists.ts';
import { printTable } from '../table.ts';
import { bold, count, dim, plain, say, warn } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

interface ListOptions extends CaseOptions {
  readonly format: 'table' | 'json';
}

interface OpenOptions extends ListOptions {
  readonly limit: number;
}

const MOST = 100_000;
const USUAL = 20;

export function addActorsList(group: Command): void {
  group
    .command('list')
    .description('the actors of the case, most mentioned first, with their ids')
    .addOption(formatOption())
    .addOption(caseOption())
    .action((options: ListOptions) =>
      withCase(options.case, { readonly: true }, (store) => list(store, options)),
    );
  group
    .command('open')
    .description('which actors may be one: names, reasons, words of the text')
    .option('-n, --limit <number>', 'at most so many questions', wholeNumber(1, MOST), USUAL)
    .addOption(formatOption())
    .addOption(caseOption())
    .action((options: OpenOptions) =>
      withCase(options.case, { readonly: true }, (store) => open(store, options)),
    );
}

export function formatOption(): Option {
  return new Option('-f, --format <format>', 'a table, or one JSON object a line')
    .choices(['table', 'json'])
    .default('table');
}

type Store = Parameters<Parameters<typeof withCase>[2]>[0];

async function list(store: Store, { format }: ListOptions): Promise<void> {
  const { columns, rows, empty, remark = '' } = await LISTS.actors(store);
  if (format === 'json') for (const { record } of rows) say(JSON.stringify(record));
  else if (rows.length === 0) warn(empty);
  else {
    const ids = (await store.actors()).map(({ actor }) => shortId(actor.id));
    await printTable(
      [{ title: 'id', least: SHOWN_ID }, ...columns],
      rows.map(({ cells }, row) => [ids[row] ?? '', ...cells]),
    );
    if (process.stdout.isTTY) say(dim(remark));
  }
}

async function open(store: Store, { format, limit }: OpenOptions): Promise<void> {
  const [asked, all] = [await store.questions(limit), (await store.asked()).length];
  if (format === 'json') for (const question of asked) say(JSON.stringify(question));
  else for (const question of asked) printQuestion(question);
  if (all === 0) warn('No question is open.');
  else if (format === 'table' && all > asked.length) {
    warn(`${asked.length} of ${count(all, 'question')}: --limit ${all} shows all.`);
  }
}

/** `act_` and enough of the hash to be told apart in a case of some thousand actors. */
function shortId(id: string): string {
  return id.slice(0, SHOWN_ID);
}

const SHOWN_ID = 12;

function printQuestion({ left, right, score, reasons }: QuestionRow): void {
  const chance = score === undefined ? '' : dim(` ${Math.round(score * 100)} %`);
  say(`${bold(plain(left.actor.name))} = ${bold(plain(right.actor.name))} ?${chance}`);
  for (const { actor, words } of [left, right]) {
    const place = words === undefined ? 'not mentioned' : words.file;
    say(`  ${shortId(actor.id)} ${plain(actor.name)} ${dim(`(${actor.type}, ${plain(place)})`)}`);
    if (words !== undefined) say(dim(`    ${plain(words.snippet.text)}`));
  }
  if (reasons.length > 0) say(`  ${plain(reasons.join('; '))}`);
  const pair = `${shortId(left.actor.id)} ${shortId(right.actor.id)}`;
  say(dim(`  tacitus actors accept ${pair}  ·  tacitus actors reject ${pair}`));
  say();
}
