import type { Passage } from '../model/records.ts';
import type { Block } from '../view/document-page.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { notesOf, setNote, setText } from './passage.ts';
import type { Setting } from './setting.ts';

/** The text, block by block; items that follow one another make a list. */
export function blocks(setting: Setting): readonly Markup[] {
  const set: Markup[] = [];
  const above: number[] = [];
  let items: Markup[] = [];
  const close = (): void => {
    if (items.length > 0)
      set.push(
        html`<ul class="items">
          ${items}
        </ul>`,
      );
    items = [];
  };
  for (const block of setting.page.body) {
    if (block.passage.role === 'title') continue;
    if (block.passage.role === 'item') {
      items.push(
        html`<li ${anchorOf(block.passage)}>${numberOf(block)}${setText(block, setting)}</li>`,
      );
      continue;
    }
    close();
    if (block.passage.role === 'heading') descend(above, block.passage.level ?? 1);
    set.push(setBlock(block, above.length, setting));
  }
  close();
  return set;
}

/** Ranks headings by what stands above them, so that no rank is skipped whatever levels the file uses. */
function descend(above: number[], level: number): void {
  while ((above.at(-1) ?? 0) >= level) above.pop();
  above.push(level);
}

function setBlock(block: Block, depth: number, setting: Setting): Markup {
  const { role } = block.passage;
  if (role === 'heading') return setHeading(block, depth, setting);
  const anchor = anchorOf(block.passage);
  const text = [numberOf(block), setText(block, setting)];
  if (role === 'caption') return html`<p class="caption" ${anchor}>${text}</p>`;
  if (role === 'quotation') return html`<blockquote><p ${anchor}>${text}</p></blockquote>`;
  return html`<p ${anchor}>${text}</p>`;
}

function setHeading(block: Block, depth: number, setting: Setting): Markup {
  const text = setText(block, setting, 'elsewhere');
  const anchor = anchorOf(block.passage);
  const notes = notesOf(block, setting);
  if (depth <= 1)
    return html`<h2 ${anchor}>${text}</h2>
      ${notes}`;
  if (depth === 2)
    return html`<h3 ${anchor}>${text}</h3>
      ${notes}`;
  if (depth === 3)
    return html`<h4 ${anchor}>${text}</h4>
      ${notes}`;
  return html`<h5 ${anchor}>${text}</h5>
    ${notes}`;
}

function anchorOf({ id }: Passage): Markup {
  return html`id="${id}" dir="auto"`;
}

function numberOf({ place, passage }: Block): Markup {
  if (place.number === undefined) return NOTHING;
  return html`<a
    class="number"
    dir="ltr"
    href="#${passage.id}"
    aria-label="Paragraph ${place.number}"
    >${place.number}</a
  >`;
}

/** Notes that the text never calls, so that nothing of a document is lost. */
export function uncalledNotes(setting: Setting): Markup {
  const { uncalled } = setting.page;
  if (uncalled.length === 0) return NOTHING;
  return html`<section class="uncalled" aria-labelledby="uncalled">
    <h2 id="uncalled" lang="en">Notes that no marker calls</h2>
    ${uncalled.map((block) => setNote(block, setting))}
  </section>`;
}
