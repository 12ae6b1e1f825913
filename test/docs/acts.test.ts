import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import intensities from '../../src/extract/acts/tables/intensity.compiled.json' with { type: 'json' };

const read = (...path: readonly string[]): string =>
  readFileSync(join(import.meta.dirname, '..', '..', ...path), 'utf8');

/** Type and mode of each row of the page, with the value it prints. */
function rowsOfPage(): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let type = '';
  for (const line of read('docs', 'reference', 'act-types.md').split('\n')) {
    const [, first = '', mode = '', , value = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^−?\d/u.test(value)) continue;
    type = first.replaceAll('`', '') || type;
    rows.set([type, mode.replaceAll('`', '')].join(' ').trim(), Number(value.replace('−', '-')));
  }
  return rows;
}

test('the page of types has each type and mode, with the value that acts get', () => {
  const rows = rowsOfPage();
  for (const key of Object.keys(intensities))
    expect([...rows.keys()]).toContain(key.replace('.', ' '));
  const values: Readonly<Record<string, number | undefined>> = intensities;
  for (const [row, value] of rows) {
    // What the manual does not score, such as OTHER, is worth nothing.
    expect(values[row.replace(' ', '.')] ?? values[row.split(' ')[0] ?? ''] ?? 0).toBe(value);
  }
});

const page = read('docs', 'how-to', 'add-an-act.md');
const snippets = [...page.matchAll(/```(?:yaml|text)\n(.*?)```/gsu)].map(([, body = '']) => body);

it.each(snippets)('the snippet stands where the page says so: %s', (snippet) => {
  const files = [
    read('resources', 'acts', 'verbs.en.yml'),
    read('test/cases/acts-lexicon/english.txt'),
  ];
  const lines = snippet
    .trim()
    .split('\n')
    .map((line) => line.trim());
  expect(files.some((file) => lines.every((line) => file.includes(line)))).toBe(true);
});
