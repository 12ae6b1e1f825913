import { once } from 'node:events';

/** Writes to standard output no faster than it is taken. */
export async function writeOut(chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}
