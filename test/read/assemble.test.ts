import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/read/assemble.ts';
import type { Block } from '../../src/read/draft.ts';
import { render } from './render.ts';

const shown = (...blocks: Block[]) => {
  const draft = { mediaType: 'text/html', stated: {}, blocks, faults: [] };
  return render(assemble(draft, { file: 'a.html', sha256: '0', document: 'doc_a' })).split('\n');
};

const paragraph = (...runs: Block['runs']): Block => ({ role: 'paragraph', runs });
const note = (label: string, text: string, noteKey?: string): Block => ({
  role: 'note',
  label,
  runs: [{ text }],
  ...(noteKey === undefined ? {} : { noteKey }),
});

const on = (page: number, role: Block['role'], text: string): Block => ({
  role,
  page,
  runs: [{ text }],
});

describe('assemble', () => {
  it("ties marks by the format's own links before labels", () => {
    expect(
      shown(
        paragraph({ text: 'One' }, { text: '', mark: '1', noteKey: 'b' }, { text: '.' }),
        note('1', 'The first.', 'a'),
        note('2', 'The second.', 'b'),
      ),
    ).toEqual([
      'paragraph: One⟦1→2⟧.',
      'note 1: The first.',
      'note 2: The second.',
      'fault note-without-marker: Note 1 (“The first.”) is called nowhere in the text; look whether its mark was lost.',
    ]);
  });

  it('leaves exponents alone where the format has marks of its own', () => {
    expect(
      shown(
        paragraph({ text: 'A lake of 5 ha²' }, { text: '', mark: '2' }, { text: ' and more.' }),
        note('2', 'Seen in May.'),
      ),
    ).toEqual(['paragraph: A lake of 5 ha²⟦2⟧ and more.', 'note 2: Seen in May.']);
  });

  it('joins what a page cut, and hyphens that only the line end made', () => {
    expect(
      shown(
        { role: 'paragraph', page: 1, runs: [{ text: 'The govern-' }] },
        { role: 'note', label: '*', page: 1, cut: true, runs: [{ text: 'Half of a' }] },
        {
          role: 'paragraph',
          page: 2,
          runs: [{ text: 'ment fell' }, { text: '', mark: '*' }, { text: ' .' }],
        },
        { role: 'note', page: 2, runs: [{ text: 'note.' }] },
      ),
    ).toEqual(['paragraph p1: The govern⟦p2⟧ment fell⟦*⟧.', 'note * p1: Half of a ⟦p2⟧note.']);
  });

  it('does not join headings, captions or finished sentences', () => {
    expect(
      shown(
        on(1, 'paragraph', 'It ended.'),
        on(2, 'paragraph', 'Then it began'),
        on(3, 'heading', 'A New Start'),
        on(4, 'paragraph', 'and again.'),
      ),
    ).toHaveLength(4);
  });

  it('keeps emphasis, links and pages in place when a mark before them is lifted', () => {
    const { passages } = assemble(
      {
        mediaType: 'text/plain',
        stated: {},
        faults: [],
        blocks: [
          paragraph(
            { text: 'Say¹ ' },
            { text: 'it', emphasis: true },
            { text: ' here', link: 'https://a.example', page: 2 },
          ),
          note('1', 'Who?'),
        ],
      },
      { file: 'a.txt', sha256: '0', document: 'doc_a' },
    );
    expect(passages[0]).toMatchObject({
      text: 'Say it here',
      emphasis: [{ start: 4, end: 6 }],
      links: [{ start: 7, end: 11, url: 'https://a.example' }],
      pageBreaks: [{ offset: 6, page: 2 }],
    });
  });
});
