import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { readHtml } from '../../src/read/html.ts';
import { marksOf, showDraft, wordsOf } from './show-draft.ts';
import { costSoFar } from '../support/cost.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), 'page.html');
const shown = async (html: string) => showDraft(await read(html));

/** Enough words for a paragraph to count as one. */
const FILLER =
  'The envoys of Veloria met the delegates of Tamar in the customs house, and nothing was agreed, as so often before.';

describe('an article', () => {
  const page = `<!doctype html><html lang="en-GB"><head>
    <title>A Quarrel of Two Courts | Tamar Institute</title>
    <meta property="og:site_name" content="Tamar Institute">
    <link rel="canonical" href="https://tamar.example/quarrel">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"A Quarrel of Two Courts",
      "author":[{"name":"Ann Example"},{"name":"Bo Sample"}],"datePublished":"2025-02-21T10:00:00Z"}]}</script>
    <script>document.write('evil')</script><style>p { color: red }</style></head><body>
    <nav><a href="/">Home</a><a href="/about">About us</a></nav>
    <article><h1>A Quarrel of Two Courts</h1><p>${FILLER} They   spoke\n of <em>justice</em> &amp; of
      <a href="/treaty">a treaty</a>.</p><h2>Background</h2><blockquote><p>${FILLER}</p></blockquote>
      <p>${FILLER}<br><br>After a double break.</p><ul><li>one thing<li>another</ul>
      <table><tr><th>Year<th>Toll<tr><td>2024<td>12</table></article>
    <footer>All rights reserved</footer></body></html>`;

  test('blocks with their roles, and no furniture', async () => {
    expect((await shown(page)).split('\n')).toEqual([
      'title: A Quarrel of Two Courts',
      `paragraph: ${FILLER} They spoke of *justice* & of a treaty ‹https://tamar.example/treaty›.`,
      'heading2: Background',
      `quotation: ${FILLER}`,
      `paragraph: ${FILLER}`,
      'paragraph: After a double break.',
      'item: one thing',
      'item: another',
      'item: Year | Toll',
      'item: 2024 | 12',
    ]);
  });

  test('what the page says of itself', async () => {
    expect((await read(page)).stated).toEqual({
      title: 'A Quarrel of Two Courts',
      authors: ['Ann Example', 'Bo Sample'],
      publisher: 'Tamar Institute',
      published: '2025-02-21T10:00:00Z',
      language: 'en-GB',
      url: 'https://tamar.example/quarrel',
    });
  });
});

describe('notes, however a page makes them', () => {
  const cases: Readonly<Record<string, string>> = {
    'a list at the end with ways back': `<p>${FILLER}<sup><a href="#fn1" id="r1">1</a></sup> More<a id="r2" href="#fn2">[2]</a>.</p>
      <h2>Notes</h2><ol><li id="fn1"><p>First note. <a href="#r1">↩</a></p></li><li id="fn2">Second note. <a href="#r2">↩</a></li></ol>`,
    'Word’s export': `<p>${FILLER}<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> More<a
      href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a>.</p><div style='mso-element:footnote-list'><hr>
      <div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> First note.</p></div>
      <div id=ftn2><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> Second note.</p></div></div>`,
    'roles of the publishing standard': `<p>${FILLER}<a role="doc-noteref" href="#a">1</a> More<a role="doc-noteref" href="#b">2</a>.</p>
      <aside role="doc-footnote" id="a"><p>1. First note.</p></aside><aside role="doc-footnote" id="b"><p>2. Second note.</p></aside>`,
    'an encyclopaedia’s references': `<p>${FILLER}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> More<sup
      class="reference"><a href="#cite_note-2">[2]</a></sup>.</p><h2>References</h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a
      href="#cite_ref-1">^</a></b></span> <span>First note.</span></li><li id="cite_note-2"><a href="#cite_ref-2">^</a> Second note.</li></ol>`,
    'anchors inside one paragraph': `<p>${FILLER}<a href="#n1"><sup>1</sup></a> More<a href="#n2"><sup>2</sup></a>.</p>
      <p><a name="n1">1</a>. First note.<br><a name="n2">2</a>. Second note.</p>`,
    'raised numbers without links': `<p>${FILLER}<sup>1</sup> More<sup>2</sup>.</p><hr><p><sup>1</sup> First note.</p><p><sup>2</sup> Second note.</p>`,
    'bracketed numbers without links': `<p>${FILLER} [1] More [2].</p><p><b>Примечания</b></p><p>[1] First note.</p><p>[2] Second note.</p>`,
    'a numbered list under a heading': `<p>${FILLER}<sup>1</sup> More<sup>2</sup>.</p><h3>Сноски</h3><ol><li>First note.</li><li>Second note.</li></ol>`,
  };
  test.each(Object.entries(cases))('%s', async (_name, html) => {
    const draft = await read(
      `<html><body><article><h1>Title of it</h1>${html}</article></body></html>`,
    );
    expect(marksOf(draft)).toEqual(['1', '2']);
    const notes = draft.blocks.filter((block) => block.role === 'note');
    expect(notes.map((note) => note.label)).toEqual(['1', '2']);
    expect(wordsOf(draft, 'note')).toEqual(['First note.', 'Second note.']);
    const keys = draft.blocks.flatMap((block) => block.runs.flatMap((run) => run.noteKey ?? []));
    expect(keys).toEqual(notes.map((note) => note.noteKey));
    expect(showDraft(draft)).not.toMatch(/heading.*(notes|references|примечания|сноски)/i);
  });

  test('contents, squared units and years are no notes', async () => {
    const draft = await read(
      `<p><a href="#s1">1</a> <a href="#s2">2</a></p><h2 id="s1">One</h2><p>${FILLER} It is 5 km<sup>2</sup> wide.</p>
       <h2 id="s2">Two</h2><p>${FILLER} In 2024 [sic] nothing.</p><ol><li>first</li><li>second</li></ol>`,
    );
    expect(marksOf(draft)).toEqual([]);
    expect(wordsOf(draft, 'note')).toEqual([]);
  });
});

test('a page in windows-1251 that says so', async () => {
  const head = new TextEncoder().encode('<meta charset="windows-1251"><p>');
  const draft = await readHtml(
    new Uint8Array([...head, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    'p.html',
  );
  expect(wordsOf(draft, 'paragraph')).toEqual(['Привет']);
});

describe('hostile pages', () => {
  test('ten thousand levels deep', async () => {
    expect(await shown(`${'<div>'.repeat(10_000)}deep words`)).toContain('deep words');
  });

  test.each([
    ['unclosed tags', '<b>x'.repeat(60_000)],
    ['closing tags of nothing', `${'<i>'.repeat(40_000)}${'</b>'.repeat(40_000)}words`],
    ['attributes', `<p ${'a=1 '.repeat(100_000)}>words`],
    ['an unclosed comment', `words<!--${'-'.repeat(500_000)}`],
    ['signs that begin tags', `${'<'.repeat(300_000)} words`],
    ['marks', '<p>x<sup><a href="#n">1</a></sup>'.repeat(10_000) + '<p id=n>words'],
    ['numbered paragraphs', `<p>x<sup>1</sup>${'<p>1. words'.repeat(30_000)}`],
  ])('%s take no more than linear time', async (_name, html) => {
    const cost = costSoFar();
    expect((await read(html)).blocks.length).toBeGreaterThan(0);
    expect(cost()).toBeLessThan(8_000);
  });

  test('a page without words is refused with advice', async () => {
    const error: unknown = await read('<html><body><script>alert(1)</script></body></html>').catch(
      (cause: unknown) => cause,
    );
    expect(error instanceof InputError ? error.line() : '').toMatch(
      /^Empty page: .+ \(page\.html\)\. If the page/,
    );
  });

  test('any tags in any order give blocks or an InputError', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div id=a>',
      '</div>',
      '<sup>',
      '</sup>',
      '<a href="#a">',
      '<a href="#b" id=c>',
      '</a>',
      '1',
      '[2]',
      'words ',
      '<li>',
      '<ol>',
      '</ol>',
      '<table>',
      '<td>',
      '</table>',
      '<h1>',
      '<br>',
      '&amp;',
      '&#xE000;',
      '\uE0001\uE001',
      '<!--',
      '-->',
      '<script>',
      '</script>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const outcome = await read(pieces.join('')).catch((cause: unknown) => cause);
        expect(outcome instanceof Error && !(outcome instanceof InputError)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
