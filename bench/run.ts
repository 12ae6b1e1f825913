import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBaseline, writeBaseline } from './baseline.ts';
import type { Frozen } from './baseline.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { figuresPage } from './figures-page.ts';

const HEAD = ['figure', 'value', 'unit', 'floor or peer', 'to reach', 'frozen', ''];
const FIGURES_PAGE = join(import.meta.dirname, '..', 'docs', 'reference', 'figures.md');

const { values, positionals } = parseArgs({
  options: { freeze: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const baseline: Record<string, Frozen> = { ...readBaseline() };
let fallen = 0;

for (const benchmark of await benchmarks(positionals)) {
  const outcome = await benchmark.run();
  fallen += print(benchmark, outcome, frozenValues(baseline[benchmark.name]));
  if (outcome.skipped === undefined) {
    baseline[benchmark.name] = { data: benchmark.data, figures: outcome.figures.map(rounded) };
  }
}

if (values.freeze) {
  writeBaseline(baseline);
  writeFileSync(FIGURES_PAGE, figuresPage(baseline));
} else if (fallen > 0) {
  console.error(`${fallen} figure(s) fell behind the frozen baseline by more than their slack.`);
  process.exitCode = 1;
}

/** All benchmarks, or those whose file name contains one of the given words. */
async function benchmarks(words: readonly string[]): Promise<readonly Benchmark[]> {
  const chosen = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .toSorted();
  const modules = chosen.map((file) => import(`./${file}`) as Promise<{ default: Benchmark }>);
  return (await Promise.all(modules)).map((module) => module.default);
}

function frozenValues(frozen: Frozen | undefined): ReadonlyMap<string, number> {
  return new Map((frozen?.figures ?? []).map(({ name, value }) => [name, value]));
}

/** Prints a benchmark and returns how many of its figures fell. */
function print(
  { name, data }: Benchmark,
  outcome: Outcome,
  frozen: ReadonlyMap<string, number>,
): number {
  console.log(`\n${name}\n  data: ${data}`);
  if (outcome.skipped !== undefined) {
    console.log(`  skipped: ${outcome.skipped}`);
    return 0;
  }
  printRows([HEAD, ...outcome.figures.map((figure) => row(figure, frozen.get(figure.name)))]);
  for (const remark of outcome.remarks ?? []) console.log(`  ${remark}`);
  return outcome.figures.filter((figure) => hasFallen(figure, frozen.get(figure.name))).length;
}

function row(figure: Figure, frozen: number | undefined): readonly string[] {
  const { value, unit, floor, target, name } = figure;
  return [
    name,
    String(round(value)),
    unit,
    floor === undefined ? '' : `${round(floor.value)} (${floor.name})`,
    String(target ?? ''),
    String(frozen ?? ''),
    hasFallen(figure, frozen) ? 'FELL' : verdict(figure),
  ];
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of rows) {
    const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    console.log(`  ${line}`.trimEnd());
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

function rounded({ floor, ...figure }: Figure): Figure {
  return {
    ...figure,
    value: round(figure.value),
    ...(floor && { floor: { ...floor, value: round(floor.value) } }),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
