import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.ts';
import { render } from './render.ts';

const FOLDER = new URL('../cases/read/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

/**
 * A case file holds documents as they come, each ended by a line `==> what is found` and followed by the reading as
 * `render` writes it. `␌` stands for a form feed. Comments begin with `#!`: a plain `#` may be Markdown.
 */
function casesOf(file: string): { name: string; input: string; expected: string }[] {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  return text
    .split(/^#! case: /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\n');
      const lines = rest.filter((line) => !line.startsWith('#! '));
      const at = lines.indexOf('==> what is found');
      return {
        name: head,
        input: lines.slice(0, at).join('\n').replaceAll('␌', '\f'),
        expected: lines
          .slice(at + 1)
          .join('\n')
          .trim(),
      };
    });
}

describe.each(files)('%s', (file) => {
  it.each(casesOf(file).map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const kind = file.startsWith('markdown') ? 'md' : 'txt';
    const reading = await readDocument(new TextEncoder().encode(each.input), `case.${kind}`);
    expect(render(reading)).toBe(each.expected);
  });
});
