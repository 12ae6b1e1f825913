import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { readPdf } from '../../src/read/pdf.ts';
import { wordsOf } from './show-draft.ts';

const WORDS = 'BT /F 12 Tf 10 10 Td (The ferry sails on Monday) Tj ET';

/** A PDF of one page with this content, unpacked. */
function pdfOf(content: Buffer): Uint8Array {
  const packed = deflateSync(content);
  const objects = [
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj',
    '5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj',
    `4 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`,
  ];
  const head = Buffer.from(`%PDF-1.4\n${objects.join('\n')}`);
  const tail = Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF');
  return new Uint8Array(Buffer.concat([head, packed, tail]));
}

describe('a PDF made to keep the reader busy', () => {
  test('a page that saves its state without end is refused', async () => {
    const bytes = pdfOf(Buffer.from('q\n'.repeat(100_000) + WORDS));
    await expect(readPdf(bytes, 'busy.pdf')).rejects.toThrow(InputError);
  });

  test('a stream that inflates beyond reason is refused', async () => {
    const bytes = pdfOf(Buffer.alloc(140 * 1024 * 1024, 0x20));
    await expect(readPdf(bytes, 'large.pdf')).rejects.toThrow(/inflate beyond reason/);
  });

  test('a page that gives back each state it saves is read', async () => {
    const bytes = pdfOf(Buffer.from('q 1 0 0 1 0 0 cm Q\n'.repeat(20_000) + WORDS));
    const draft = await readPdf(bytes, 'drawing.pdf');
    expect(wordsOf(draft, 'paragraph').join(' ')).toBe('The ferry sails on Monday');
  });

  test('words about streams are no streams', async () => {
    const bytes = pdfOf(Buffer.from(`${WORDS}\n% stream\n% stream\n`));
    await expect(readPdf(bytes, 'words.pdf')).resolves.toBeDefined();
  });
});
