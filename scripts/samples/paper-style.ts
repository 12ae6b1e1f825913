import type { Meta } from './manuscript.ts';
import type { Style } from './typeset.ts';

/** A4, in points. */
export const SHEET = { width: 595.28, height: 841.89 };
export const MARGIN = { left: 82, right: 82, top: 96, bottom: 84 };
const COLUMN = SHEET.width - MARGIN.left - MARGIN.right;
export const FRAME = { height: SHEET.height - MARGIN.top - MARGIN.bottom, noteGap: 22 };

const INK = '#1c2430';
export const QUIET = '#5b6675';
export const ACCENT = '#17466b';
export const RULE = '#9aa5b1';

const TEXT: Style = {
  cut: 'regular',
  size: 10.6,
  leading: 15,
  width: COLUMN,
  justified: true,
  color: INK,
  indent: 0,
  before: 0,
  after: 0,
};

export interface PaperStyle {
  readonly title: Style;
  readonly byline: Style;
  readonly heading: Style;
  readonly paragraph: Style;
  readonly note: Style;
}

/**
 * English paragraphs stand apart; Russian ones are indented, as is the custom of either press. The room above the
 * title is chosen so that a note is cut by the end of the first page and the last page is well filled.
 */
export function paperStyle(language: Meta['language']): PaperStyle {
  const paragraph = language === 'en' ? { after: 6.5 } : { indent: 18 };
  const ragged = { ...TEXT, justified: false };
  return {
    title: { ...ragged, cut: 'bold', size: 22, leading: 28, width: 338, before: 36, after: 8 },
    byline: { ...ragged, cut: 'italic', color: QUIET, after: 18 },
    heading: {
      ...ragged,
      cut: 'bold',
      size: 12.4,
      leading: 17,
      color: ACCENT,
      before: 13,
      after: 4,
    },
    paragraph: { ...TEXT, ...paragraph },
    note: { ...ragged, size: 8.4, leading: 11, after: 2.2 },
  };
}
