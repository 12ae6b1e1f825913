import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML in which every value put in was escaped, unless it was markup itself. */
export type Markup = HtmlEscapedString;

/**
 * A tagged template: strings and numbers are escaped, markup and arrays of it kept, `undefined` and `false` left out.
 * Characters that cannot be shown become U+FFFD, so that hostile bytes leave a trace and do nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const made = template(strings, ...values.map(printable));
  if (made instanceof Promise) throw new TypeError('A template was given a promise');
  return made;
}

export type Content = Markup | string | number | false | undefined | readonly Content[];

export const NOTHING: Markup = raw('');

/** Control characters, and halves of a character. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

function printable(value: Content): Content {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '\ufffd');
  return Array.isArray(value) ? value.map(printable) : value;
}

/** Words of a text inside other words: their direction and their control characters stay their own. */
export function isolated(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

/** An address a click may follow; anything but http and https is shown as text only. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(url);
}
