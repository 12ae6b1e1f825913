import type { Draft } from './draft.ts';
import { MEDIA_TYPE } from './media-type.ts';
import { readPlainText } from './plain-text.ts';

/** Markdown as plain text with light marks. */
export function readMarkdown(text: string): Draft {
  return { ...readPlainText(text), mediaType: MEDIA_TYPE.markdown };
}
