import { Option } from 'commander';
import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { Explanation } from '../../flow/explain.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import type { CaseRecord, Claim } from '../../model/records.ts';
import { bold, dim, paint, plain, say } from '../terminal.ts';
import { treeLines } from '../tree.ts';

interface ExplainOptions extends CaseOptions {
  readonly format: 'text' | 'json';
}

export function addExplain(root: Command): void {
  root
    .command('explain')
    .description(
      'why a record is there: its words, the rule that found it, the tree of the sentence',
    )
    .argument('<record>', 'its id, or the beginning of it, as `tacitus show` prints it')
    .addOption(
      new Option('-f, --format <format>', 'for reading, or one JSON object')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus show claims
  tacitus explain clm_1f0c2a9d`,
    )
    .action(async (asked: string, options: ExplainOptions) => {
      const { explain } = await import('../../flow/explain.ts');
      const explanation = await withCase(options.case, { readonly: true }, (store) =>
        explain(store, asked, options.case),
      );
      if (options.format === 'json') say(JSON.stringify(explanation));
      else print(explanation);
    });
}

function print({ record, document, by, words, points, decisions, sentences }: Explanation): void {
  say(`${bold(record.kind)} ${dim(record.id)}`);
  if (by !== undefined)
    say(`found by ${by.reader} ${by.version}, rule ${bold(plain(by.rule))}${standing(record)}`);
  say(`in ${plain(document.title)} ${dim(plain(document.file))}`);
  say();
  for (const { field, place, around } of words) {
    const { before, words: own, after } = around;
    say(`${field.padEnd(LABEL)} ${dim(place.label)}`);
    say(`  ${dim(plain(before))}${paint(['yellow', 'bold'], plain(own))}${dim(plain(after))}`);
  }
  const facts = factsOf(record);
  if (facts.length + points.length > 0) say();
  for (const [field, value] of facts) say(`${field.padEnd(LABEL)} ${plain(value)}`);
  for (const { field, id, name } of points) say(`${field.padEnd(LABEL)} ${plain(name)} ${dim(id)}`);
  for (const { at, by: who, verb, reason } of decisions)
    say(
      `${'decided'.padEnd(LABEL)} ${verb} by ${plain(who)}, ${at}${reason === undefined ? '' : `: ${plain(reason)}`}`,
    );
  for (const { text, sentence } of sentences) {
    say();
    for (const line of treeLines(sentence, text)) say(line);
  }
}

const LABEL = 12;

function standing(record: CaseRecord): string {
  return 'standing' in record ? `, ${record.standing}` : '';
}

/** The plain values of a record: what is neither words of the text nor another record. */
function factsOf(record: CaseRecord): readonly (readonly [string, string])[] {
  const facts = Object.entries(record).flatMap(([field, value]: [string, unknown]) =>
    isFact(field, value) ? [[field, String(value)] as const] : [],
  );
  return record.kind === 'claim' ? [...facts, ['certainty', certaintyWords(record)]] : facts;
}

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['kind', 'id', 'standing']);

function isFact(field: string, value: unknown): boolean {
  if (TOLD_ELSEWHERE.has(field)) return false;
  return typeof value === 'number' || (typeof value === 'string' && !ID.test(value));
}

const ID = /^[a-z]{3}_[0-9a-f]{20}$/u;

function certaintyWords({ certainty: { low, high, words, scale } }: Claim): string {
  const made = words.length === 0 ? 'said flatly' : words.map((word) => `“${word}”`).join(', ');
  return `${Math.round(low * 100)}–${Math.round(high * 100)} % (${scale}): ${made}`;
}
