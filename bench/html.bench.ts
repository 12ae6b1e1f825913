import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../src/read/html.ts';
import { parseTree, textOf } from '../src/read/html-tree.ts';
import type { Benchmark } from './benchmark.ts';
import { dataFile } from './data-folder.ts';

interface Page {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: readonly string[];
  readonly title: string | undefined;
  readonly byline: string | undefined;
}

interface Score {
  readonly page: Page;
  readonly f1: number;
  readonly floor: number;
  readonly titled: boolean;
  readonly signed: boolean;
  readonly milliseconds: number;
}

/** How much of each page's article is found, and nothing else. */
const html: Benchmark = {
  name: 'html',
  data: 'test pages of mozilla/readability (Apache-2.0), 130 pages with their article and metadata',
  run: async () => {
    const folder = dataFile('data', 'html', 'readability', 'test-pages');
    if (folder === undefined) return { skipped: 'the test pages are not here', figures: [] };
    const scores: Score[] = [];
    for (const name of readdirSync(folder).toSorted())
      scores.push(await score(pageIn(folder, name)));
    const floor = { name: 'all text of the body', value: mean(scores.map((one) => one.floor)) };
    const titled = scores.filter(({ page }) => page.title !== undefined);
    const signed = scores.filter(({ page }) => page.byline !== undefined);
    const times = scores.map((one) => one.milliseconds).toSorted((a, b) => a - b);
    return {
      figures: [
        {
          name: 'words of the article, F1',
          value: mean(scores.map((one) => one.f1)),
          unit: 'share',
          floor,
          slack: 0.003,
        },
        {
          name: 'title as expected',
          value: share(titled, (one) => one.titled),
          unit: 'share',
          slack: 0.01,
        },
        {
          name: 'author as expected',
          value: share(signed, (one) => one.signed),
          unit: 'share',
          slack: 0.01,
        },
        {
          name: 'a page, median',
          value: times[times.length >> 1] ?? 0,
          unit: 'ms',
          better: 'lower',
          machineBound: true,
        },
      ],
      remarks: [
        ...scores
          .toSorted((a, b) => a.f1 - b.f1)
          .slice(0, 5)
          .map(({ page, f1 }) => `${page.name}: F1 ${f1.toFixed(2)}`),
        'The expected articles are Readability’s own, so that a better article can score worse.',
      ],
    };
  },
};

export default html;

function pageIn(folder: string, name: string): Page {
  const metadata: unknown = JSON.parse(
    readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8'),
  );
  return {
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name, 'source.html'))),
    expected: wordsOf(
      textOf(parseTree(readFileSync(join(folder, name, 'expected.html'), 'utf8')).root),
    ),
    title: textAt(metadata, 'title'),
    byline: textAt(metadata, 'byline'),
  };
}

function textAt(value: unknown, key: string): string | undefined {
  const text: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' && text.trim() !== ''
    ? text.replaceAll(/\s+/g, ' ').trim()
    : undefined;
}

async function score(page: Page): Promise<Score> {
  const started = performance.now();
  const { blocks, stated } = await readHtml(page.bytes, page.name);
  const milliseconds = performance.now() - started;
  const body = blocks.filter((block) => block.role !== 'title');
  const words = body.map((block) => block.runs.map((run) => run.mark ?? run.text).join(''));
  const tree = parseTree(new TextDecoder().decode(page.bytes));
  const all = tree.elements.find(({ tag }) => tag === 'body') ?? tree.root;
  const authors = stated.authors ?? [];
  return {
    page,
    f1: f1Of(wordsOf(words.join('\n')), page.expected),
    floor: f1Of(wordsOf(textOf(all)), page.expected),
    titled: stated.title === page.title,
    signed: authors.some(
      (name) => page.byline?.includes(name) || name.includes(page.byline ?? name),
    ),
    milliseconds,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** F1 over the words as a bag. */
function f1Of(found: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) hits += 1;
    left.set(word, count - 1);
  }
  return hits === 0 ? 0 : (2 * hits) / (found.length + expected.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function share(scores: readonly Score[], isRight: (score: Score) => boolean): number {
  return scores.filter(isRight).length / Math.max(1, scores.length);
}
