/**
 * Builds the sample case's files from `samples/source/` into `samples/built/`. The same source gives the same
 * bytes on every machine. Run by `npm run samples`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { builtFiles } from './samples/build.ts';
import { parseManuscript } from './samples/manuscript.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
const NAME = 'water-over-the-threshold';

await mkdir(new URL('built/', SAMPLES), { recursive: true });
for (const language of ['en', 'ru']) {
  const source = await readFile(new URL(`source/${NAME}.${language}.md`, SAMPLES), 'utf8');
  for (const [extension, content] of await builtFiles(parseManuscript(source))) {
    const file = `${NAME}.${language}.${extension}`;
    await writeFile(new URL(`built/${file}`, SAMPLES), content);
    console.log(`samples/built/${file}`);
  }
}
