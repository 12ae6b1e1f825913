import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { builtFiles } from '../../scripts/samples/build.ts';
import { parseManuscript } from '../../scripts/samples/manuscript.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const NAME = 'water-over-the-threshold';
const ADVICE = 'is stale: npm run samples';

describe.each(['en', 'ru'])('the built files of the %s edition', async (language) => {
  const source = await readFile(new URL(`source/${NAME}.${language}.md`, SAMPLES), 'utf8');
  const fresh = await builtFiles(parseManuscript(source));
  const committed = (extension: string): Promise<Uint8Array> =>
    readFile(new URL(`built/${NAME}.${language}.${extension}`, SAMPLES));

  test.each(['txt', 'html', 'docx'])('%s is what the source gives, byte for byte', async (kind) => {
    const content = Buffer.from(fresh.get(kind) ?? '');
    expect(content.equals(await committed(kind)), `${kind} ${ADVICE}`).toBe(true);
  });

  // The bytes of a PDF depend on the machine's own zlib; the words on each page do not.
  test('pdf has on each page what the source gives', async () => {
    const content = Buffer.from(fresh.get('pdf') ?? '');
    expect(await pageTexts(await committed('pdf')), `pdf ${ADVICE}`).toEqual(
      await pageTexts(content),
    );
  });

  // Note 4 cites two pieces, both read on 11.03.2025.
  test('pdf cuts a note by the end of its first page', async () => {
    const pages = await pageTexts(await committed('pdf'));
    const times = pages.map((text) => text.split('11.03.2025').length - 1);
    expect(times).toEqual([1, 1, 0, 0, 0]);
  });
});

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return (await extractText(pdf)).text;
}
