import * as fc from 'fast-check';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { readPdf } from '../../src/read/pdf.ts';
import { marksOf, showDraft, wordsOf } from './show-draft.ts';
import { typesetPdf } from './typeset-pdf.ts';
import type { Layout } from './typeset-pdf.ts';

const read = async (layout: Layout) => readPdf(await typesetPdf(layout), 'brief.pdf');

/** Sentences that differ, so that nothing in them repeats from page to page. */
function sentences(from: number, count: number): string {
  const who = [
    'The envoys of Veloria',
    'A secretary of the council',
    'Two brokers from the port',
    'The old chancellor',
  ];
  const what = [
    'met the delegates of Tamar',
    'refused the draft of the treaty',
    'asked for another week',
    'left before noon',
  ];
  const where = [
    'in the customs house',
    'behind closed doors',
    'near the river crossing',
    'without any explanation',
  ];
  return Array.from({ length: count }, (_unused, index) => {
    const n = from + index;
    return `${who[n % 4]} ${what[(n >> 2) % 4]} ${where[(n >> 4) % 4]}, for the ${n}. time.`;
  }).join(' ');
}

describe('a commentary with notes at the foot', () => {
  const layout: Layout = {
    title: 'The Customs House: A Quarrel of Two Courts',
    headings: ['', 'Background', ''],
    paragraphs: [
      `${sentences(0, 6)} The area is 420 km^!2^ wide^1^.`,
      `${sentences(10, 5)} It was said *in private*^2^ by many. ${sentences(20, 6)}`,
      `${sentences(30, 9)} Nobody objected^3^. ${sentences(50, 3)}`,
    ],
    notes: {
      1: '“A title”, Gazette, 12.02.2025, <<https://gazette.example/2025/02/12/the-long-article-about-the-customs-house-and-its-keepers.html>> (accessed 14.02.2025).',
      2: `An explanation that does not fit its page. ${sentences(70, 40)}`,
      3: 'Ibid., p. 4.',
    },
    head: (page) => `Tamar Institute  Commentary ${page}`,
    foot: (page) => String(page),
    indent: 14,
    gap: 0,
    justify: true,
    info: { Title: 'Microsoft Word - draft.docx', Author: 'Ann Example' },
  };
  let shown = '';
  let draft: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    draft = await read(layout);
    shown = showDraft(draft);
  });

  test('the title, headings and whole paragraphs', () => {
    expect(wordsOf(draft, 'title')).toEqual(['The Customs House: A Quarrel of Two Courts']);
    expect(wordsOf(draft, 'heading')).toEqual(['Background']);
    expect(wordsOf(draft, 'paragraph')).toEqual([
      `${sentences(0, 6)} The area is 420 km2 wide.`,
      `${sentences(10, 5)} It was said in private by many. ${sentences(20, 6)}`,
      `${sentences(30, 9)} Nobody objected. ${sentences(50, 3)}`,
    ]);
  });

  test('running heads and page numbers are dropped', () => {
    expect(shown).not.toContain('Tamar Institute');
    expect(shown).not.toMatch(/: \d+$/m);
  });

  test('marks are lifted, squared units are not', () => {
    expect(marksOf(draft)).toEqual(['1', '2', '3']);
    expect(shown).toContain('wide{1}.');
    expect(shown).toContain('km2');
  });

  test('notes have labels; a note that runs over goes on without one', () => {
    const notes = draft.blocks.filter((block) => block.role === 'note');
    expect(notes.map((note) => note.label)).toEqual(['1', '2', undefined, '3']);
    const [one, second, rest] = wordsOf(draft, 'note');
    expect(one).toContain(
      'https://gazette.example/2025/02/12/the-long-article-about-the-customs-house-and-its-keepers.html (accessed',
    );
    expect(`${second} ${rest}`).toBe(
      `An explanation that does not fit its page. ${sentences(70, 40)}`,
    );
  });

  test('a link covers its address, whatever lines it stands on', () => {
    const url =
      'https://gazette.example/2025/02/12/the-long-article-about-the-customs-house-and-its-keepers.html';
    const links = draft.blocks.flatMap((block) => block.runs).filter((run) => run.link);
    expect(links).toEqual([{ text: url, link: url }]);
  });

  test('emphasis, pages, and what the file says of itself', () => {
    expect(shown).toContain('*in private*{2}');
    expect(draft.blocks.flatMap((block) => block.runs).some((run) => run.page === 2)).toBe(true);
    expect(draft.stated).toEqual({ authors: ['Ann Example'] });
  });
});

test('two columns are read one after the other, notes under each', async () => {
  const paragraphs = [0, 20, 40].map(
    (from, index) => `${sentences(from, 7)} So it was^${index + 1}^. ${sentences(from + 9, 4)}`,
  );
  const notes = { 1: 'First note.', 2: 'Second note.', 3: 'Third note.' };
  const draft = await read({
    title: 'Two Columns',
    paragraphs,
    notes,
    columns: 2,
    width: 520,
    noteNumber: 'typed',
  });
  expect(wordsOf(draft, 'paragraph')).toEqual(
    paragraphs.map((text) => text.replaceAll(/\^\d\^/g, '')),
  );
  expect(marksOf(draft)).toEqual(['1', '2', '3']);
  expect(wordsOf(draft, 'note')).toEqual(['First note.', 'Second note.', 'Third note.']);
});

test('Russian text with words cut at the ends of lines', async () => {
  const text =
    'Представители администрации неоднократно подчёркивали необходимость восстановления железнодорожного сообщения между ' +
    'столицами. Правительственная комиссия рассматривала северо-западное направление. Железнодорожного сообщения ждали.';
  const draft = await read({ paragraphs: [text], width: 300, hyphenate: true, justify: true });
  expect(wordsOf(draft, 'paragraph')).toEqual([text]);
});

test('end notes under a heading, in the type of the text', async () => {
  const draft = await read({
    paragraphs: [
      `${sentences(0, 3)} So^1^. Again^2^.`,
      '1. First of the notes, 12.02.2025.',
      '2. Second of the notes.',
    ],
    headings: ['', 'Notes'],
    notes: {},
    height: 600,
  });
  expect(draft.blocks.map((block) => `${block.role} ${block.label ?? ''}`)).toEqual([
    'paragraph ',
    'note 1',
    'note 2',
  ]);
  expect(wordsOf(draft, 'note')[0]).toBe('First of the notes, 12.02.2025.');
});

test('a page without text is a fault, a file without text an error', async () => {
  const drawn = await pages((pdf) =>
    pdf.text('Words of page one.').addPage().rect(50, 50, 90, 90).fill(),
  );
  expect((await readPdf(drawn, 'brief.pdf')).faults).toEqual([
    { code: 'page-without-text', message: 'Page 2 has no text; it may be a picture' },
  ]);
  const scan = await pages((pdf) => pdf.rect(50, 50, 90, 90).fill());
  expect(await refused(scan)).toMatch(/^PDF without text: .+ \(brief\.pdf\)\. .+ text recognition/);
});

/** What `draw` draws on pages of its own. */
async function pages(
  draw: (pdf: PDFKit.PDFDocument) => unknown,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument(options);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve);
  });
  draw(pdf);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** The one line a door prints for a file that is refused. */
async function refused(bytes: Uint8Array): Promise<string> {
  const outcome: unknown = await readPdf(bytes, 'brief.pdf').catch((cause: unknown) => cause);
  return outcome instanceof InputError ? outcome.line() : `not refused: ${String(outcome)}`;
}

describe('bad files', () => {
  test('garbage, nothing, a beginning', async () => {
    expect(await refused(new Uint8Array())).toMatch(/^Unreadable PDF: .+ \(brief\.pdf\)\. /);
    expect(await refused(new TextEncoder().encode('%PDF-1.7\nno objects'))).toContain('brief.pdf');
  });

  test('an encrypted file', async () => {
    const locked = await pages((pdf) => pdf.text('hidden'), { userPassword: 'secret' });
    expect(await refused(locked)).toBe(
      'Unreadable PDF: the file is encrypted (brief.pdf). Save a copy without a password.',
    );
  });

  test('cut and damaged files end in blocks or in an InputError, and print nothing', async () => {
    const printed = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const whole = await typesetPdf({
      title: 'Whole',
      paragraphs: [`${sentences(0, 8)} So^1^.`],
      notes: { 1: 'Note.' },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        async (length, changes) => {
          const bytes = whole.slice(0, length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const outcome = await readPdf(bytes, 'brief.pdf').catch((cause: unknown) => cause);
          expect(outcome instanceof Error && !(outcome instanceof InputError)).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });
});
