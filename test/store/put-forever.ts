import { openCase } from '../../src/store/index.ts';
import { oneDocument } from './one-document.ts';

/** Run as a process of its own: puts documents into the case it is given until it is killed, and names each. */
const [path = ''] = process.argv.slice(2);
const store = await openCase(path);
for (let number = 0; number < 100_000; number++) {
  await store.putDocument(oneDocument(Array.from({ length: 50 }, textOf), String(number)));
  process.stdout.write(`${number}\n`);
}

function textOf(_: unknown, order: number): string {
  return `Passage ${order} of the envoys of Ardan. `.repeat(10);
}
