import { html, isolated } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Setting } from './setting.ts';

/** The contents and the key to the marks; the switches work by style alone. */
export function rail(setting: Setting): Markup {
  const headings = setting.page.body.filter(({ passage }) => passage.role === 'heading');
  const top = Math.min(...headings.map(({ passage }) => passage.level ?? 1));
  const contents = html`<nav class="contents" aria-label="Contents">
    <ol>
      ${headings.map(({ passage }) => html`<li class="depth-${(passage.level ?? 1) - top + 1}"><a href="#${passage.id}">${isolated(passage.text)}</a></li>`)}
    </ol>
  </nav>`;
  return html`<div class="rail">${headings.length > 1 && contents}${key()}</div>`;
}

const SWITCHES = [
  ['names', 'mention', 'Names'],
  ['dates', 'date', 'Dates'],
  ['acts', 'act', 'Acts'],
  ['claims', 'claim', 'Claims'],
  ['citations', 'to-source', 'Source'],
  ['faults', 'fault', 'Faults'],
] as const;

function key(): Markup {
  const items = SWITCHES.map(
    ([kind, mark, name]) =>
      html`<label
        ><input type="checkbox" id="show-${kind}" autocomplete="off" checked />
        <span class="${mark}">${name}</span></label
      >`,
  );
  return html`<fieldset class="key" lang="en" dir="ltr">
    <legend>Marks in the text</legend>
    ${items}
    <p>
      Names, dates, acts and claims are <i>proposed</i>: found by the reader program, not checked by
      a person.
    </p>
  </fieldset>`;
}
