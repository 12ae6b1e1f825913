import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';

/** Frozen figures by benchmark and figure name. */
type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

const HEAD = ['figure', 'value', 'unit', 'floor or peer', 'to reach', 'frozen', ''];
const BASELINE_FILE = join(import.meta.dirname, 'baseline.json');

const { values, positionals } = parseArgs({
  options: { freeze: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const baseline = JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Baseline;
const measured: Record<string, Readonly<Record<string, number>>> = { ...baseline };
let fallen = 0;

for (const benchmark of await benchmarks(positionals)) {
  const outcome = await benchmark.run();
  fallen += print(benchmark, outcome, baseline[benchmark.name] ?? {});
  if (outcome.skipped === undefined) {
    measured[benchmark.name] = Object.fromEntries(
      outcome.figures.map(({ name, value }) => [name, round(value)]),
    );
  }
}

if (values.freeze) writeFileSync(BASELINE_FILE, `${JSON.stringify(measured, null, 2)}\n`);
else if (fallen > 0) {
  console.error(`${fallen} figure(s) fell behind the frozen baseline by more than their slack.`);
  process.exitCode = 1;
}

/** All benchmarks, or those whose name contains one of the given words. */
async function benchmarks(words: readonly string[]): Promise<readonly Benchmark[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'));
  const chosen = files
    .toSorted()
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  return Promise.all(
    chosen.map(async (file) => ((await import(`./${file}`)) as { default: Benchmark }).default),
  );
}

function print(
  { name, data }: Benchmark,
  outcome: Outcome,
  frozen: Readonly<Record<string, number>>,
): number {
  console.log(`\n${name}\n  data: ${data}`);
  if (outcome.skipped !== undefined) {
    console.log(`  skipped: ${outcome.skipped}`);
    return 0;
  }
  printRows([HEAD, ...outcome.figures.map((figure) => row(figure, frozen))]);
  for (const remark of outcome.remarks ?? []) console.log(`  ${remark}`);
  return outcome.figures.filter((figure) => hasFallen(figure, frozen[figure.name])).length;
}

function row(figure: Figure, frozen: Readonly<Record<string, number>>): readonly string[] {
  const { value, unit, floor, target, name } = figure;
  return [
    name,
    String(round(value)),
    unit,
    floor === undefined ? '' : `${round(floor.value)} (${floor.name})`,
    String(target ?? ''),
    String(frozen[name] ?? ''),
    hasFallen(figure, frozen[name]) ? 'FELL' : verdict(figure),
  ];
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of rows) {
    console.log(
      `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    );
  }
}

function verdict({ value, target, better = 'higher' }: Figure): string {
  if (target === undefined) return '';
  return (better === 'higher' ? value >= target : value <= target) ? 'reached' : 'short';
}

function hasFallen(
  { value, better = 'higher', slack = 0, machineBound }: Figure,
  frozen: number | undefined,
): boolean {
  if (frozen === undefined || machineBound === true) return false;
  const loss = better === 'higher' ? frozen - round(value) : round(value) - frozen;
  return loss > slack + Number.EPSILON;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
