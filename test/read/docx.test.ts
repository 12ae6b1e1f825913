import * as docx from 'docx';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { readDocx } from '../../src/read/docx.ts';
import { showDraft } from './show-draft.ts';

const {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} = docx;

let whole: Uint8Array;
beforeAll(async () => {
  const document = new Document({
    title: 'A stated title',
    creator: 'Ann Example; Bo Sample',
    footnotes: {
      1: { children: [new Paragraph('First note.'), new Paragraph('Its second paragraph.')] },
      2: { children: [new Paragraph('Second note.')] },
    },
    comments: {
      children: [{ id: 0, author: 'A', date: new Date(0), children: [new Paragraph('a comment')] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'The Quarrel', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Background', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('They spoke of '),
              new TextRun({ text: 'justice', italics: true }),
              new FootnoteReferenceRun(1),
              new TextRun(' over 5 km'),
              new TextRun({ text: '2', superScript: true }),
              new docx.CommentReference(0),
              new TextRun(' of land'),
              new FootnoteReferenceRun(2),
              new TextRun(', see '),
              new docx.ExternalHyperlink({
                link: 'https://tamar.example/a',
                children: [new TextRun('the treaty')],
              }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ text: 'one thing', bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({
                children: ['Year', 'Toll'].map(
                  (text) => new TableCell({ children: [new Paragraph(text)] }),
                ),
              }),
            ],
          }),
        ],
      },
    ],
  });
  whole = new Uint8Array(await Packer.toBuffer(document));
});

test('blocks, notes with their marks, links, tables; no comments', async () => {
  const draft = await readDocx(whole, 'brief.docx');
  expect(showDraft(draft).split('\n')).toEqual([
    'title: The Quarrel',
    'heading1: Background',
    'paragraph: They spoke of *justice*{1} over 5 km2 of land{2}, see the treaty ‹https://tamar.example/a›.',
    'item: one thing',
    'item: Year | Toll',
    'note 1: First note.',
    'note: Its second paragraph.',
    'note 2: Second note.',
  ]);
  expect(draft.stated).toEqual({ title: 'A stated title', authors: ['Ann Example', 'Bo Sample'] });
});

/** The one line a door prints for a file that is refused. */
async function refused(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocx(bytes, 'brief.docx').catch((cause: unknown) => cause);
  return outcome instanceof InputError ? outcome.line() : `not refused: ${String(outcome)}`;
}

const xml = (text: string) => new TextEncoder().encode(text);
const TYPES = xml(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
);
const body = (text: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`;
const archive = (document: string) =>
  zipSync({ '[Content_Types].xml': TYPES, 'word/document.xml': xml(document) });

describe('bad files', () => {
  test('an archive that inflates a thousandfold', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
    expect(await refused(bomb)).toMatch(
      /^Refused ZIP archive: it inflates to more than 200 times its size \(brief\.docx\)/,
    );
  });

  test('an archive whose directory lies about sizes', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 30 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1_000, true);
    }
    expect(await refused(bomb)).toMatch(/ZIP archive: .+ \(brief\.docx\)/);
  });

  test('entities that explode', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${body('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`;
    expect(await refused(archive(laughs))).toContain('declares XML entities');
  });

  test('an entity that names a file', async () => {
    const inside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')}`;
    expect(await refused(archive(inside))).toContain('declares XML entities');
  });

  test('macros, templates and pictures from outside are passed over', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const outside = ['image', 'attachedTemplate', 'oleObject', 'frame'].map(
      (type, at) =>
        `<Relationship Id="rId${at}" Type="${office}/${type}" Target="file:///etc/passwd" TargetMode="External"/>`,
    );
    const picture = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${office}" r:link="rId0"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const bytes = zipSync({
      '[Content_Types].xml': TYPES,
      'word/document.xml': xml(
        body(`<w:p><w:r><w:t>Only words</w:t></w:r><w:r>${picture}</w:r></w:p>`),
      ),
      'word/_rels/document.xml.rels': xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside.join('')}</Relationships>`,
      ),
      'word/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    });
    const draft = await readDocx(bytes, 'brief.docm');
    expect(showDraft(draft)).toBe('paragraph: Only words');
  });

  test('elements nested too deeply', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
    expect(await refused(archive(body(deep)))).toMatch(/^(Unreadable|Empty) Word document: /);
  });

  test('what is no Word document says what it is', async () => {
    expect(await refused(zipSync({ 'xl/workbook.xml': xml('<x/>') }))).toContain(
      'an Excel workbook came',
    );
    expect(await refused(zipSync({ 'content.xml': xml('<x/>') }))).toContain(
      'an OpenDocument file came',
    );
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toContain(
      'encrypted, or in the old .doc format',
    );
    expect(await refused(xml('PK but no archive'))).toContain('Unreadable ZIP archive');
    expect(await refused(archive(body('')))).toContain('no words in it');
  });

  test('cut and damaged files end in blocks or in an InputError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        async (length, changes) => {
          const bytes = length % 3 === 0 ? whole.slice(0, length) : whole.slice();
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const outcome = await readDocx(bytes, 'brief.docx').catch((cause: unknown) => cause);
          expect(outcome instanceof Error && !(outcome instanceof InputError)).toBe(false);
        },
      ),
      { numRuns: 80 },
    );
  });
});
