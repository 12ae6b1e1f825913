import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { program } from '../../src/cli/run.ts';

const page = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'reference', 'command-line.md'),
  'utf8',
);

const commands = program().commands.map((command) => ({
  name: command.name(),
  options: command.options.map(({ long }) => long ?? ''),
}));

it.each(commands)('$name is documented with its options', ({ name, options }) => {
  const section = page.split(`\n## tacitus ${name}\n`)[1]?.split('\n## ')[0];
  expect(section).toBeDefined();
  for (const option of options) expect(section).toContain(option);
});
