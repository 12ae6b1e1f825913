import type { Draft } from './draft.ts';
import { MEDIA_TYPE } from './media-type.ts';

/** Plain text: paragraphs are what blank lines part. */
export function readPlainText(text: string): Draft {
  const blocks = text
    .split(/\n\s*\n|\f/)
    .filter((each) => each.trim() !== '')
    .map((each) => ({ role: 'paragraph' as const, runs: [{ text: each }] }));
  return { mediaType: MEDIA_TYPE.text, stated: {}, blocks, faults: [] };
}
