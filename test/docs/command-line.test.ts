import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { program } from '../../src/cli/run.ts';

const page = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'reference', 'command-line.md'),
  'utf8',
);

/** A command with those of its group, whose options stand in its section. */
const commands = program().commands.map((command) => ({
  name: command.name(),
  group: command.commands.map((one) => one.name()),
  options: [command, ...command.commands].flatMap(({ options }) =>
    options.map(({ long }) => long ?? ''),
  ),
}));

it.each(commands)('$name is documented with its options', ({ name, group, options }) => {
  const section = page.split(`\n## tacitus ${name}\n`)[1]?.split('\n## ')[0];
  expect(section).toBeDefined();
  for (const option of options) expect(section).toContain(option);
  for (const one of group) expect(section).toMatch(new RegExp(`\\b${one}\\b`, 'u'));
});
