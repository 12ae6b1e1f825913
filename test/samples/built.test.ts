import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { builtFiles } from '../../scripts/samples/build.ts';
import { parseManuscript } from '../../scripts/samples/manuscript.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const NAME = 'water-over-the-threshold';

describe.each(['en', 'ru'])('the built files of the %s edition', (language) => {
  test('are what the source gives, byte for byte', async () => {
    const source = await readFile(new URL(`source/${NAME}.${language}.md`, SAMPLES), 'utf8');
    for (const [extension, content] of await builtFiles(parseManuscript(source))) {
      const file = `${NAME}.${language}.${extension}`;
      const built = await readFile(new URL(`built/${file}`, SAMPLES));
      expect(Buffer.from(content).equals(built), `${file} is stale: npm run samples`).toBe(true);
    }
  });
});
