import type { Token } from 'markdown-it';
import type { Run } from './draft.ts';

/** What `markdown-it-footnote` says of a call or a note. */
export interface FootnoteMeta {
  readonly id: number;
  readonly label?: string;
}

/** The runs of one paragraph: words, emphasis, links and calls of notes. HTML tags are dropped, their words stay. */
export function inlineRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  let link: string | undefined;
  for (const token of tokens) {
    if (token.type === 'em_open' || token.type === 'strong_open') depth += 1;
    else if (token.type === 'em_close' || token.type === 'strong_close') depth -= 1;
    else if (token.type === 'link_open') link = String(token.attrGet('href') ?? '');
    else if (token.type === 'link_close') link = undefined;
    else if (token.type === 'footnote_ref') runs.push(noteCall(token));
    else runs.push(textRun(wordsOf(token), depth > 0, link));
  }
  return runs.filter((run) => run.text !== '' || run.mark !== undefined);
}

/** Notes without a number of their own; the key tells them apart. */
export const INLINE_LABEL = '*';

/** The key under which an inline note is filed: it has no label of its own. */
export function inlineNoteKey(id: number): string {
  return `^${id}`;
}

/** The meta data of a foot note's token, checked: the parser leaves its type open. */
export function footnoteMeta(token: Token): FootnoteMeta {
  const { id, label } = token.meta ?? {};
  return {
    id: typeof id === 'number' ? id : 0,
    ...(typeof label === 'string' ? { label } : {}),
  };
}

function noteCall(token: Token): Run {
  const { id, label } = footnoteMeta(token);
  const inline = { text: '', mark: INLINE_LABEL, noteKey: inlineNoteKey(id) };
  return label === undefined ? inline : { text: '', mark: label, noteKey: label };
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.type === 'html_inline' ? '' : token.content;
}

function textRun(text: string, emphasis: boolean, link: string | undefined): Run {
  return {
    text,
    ...(emphasis ? { emphasis } : {}),
    ...(link === undefined ? {} : { link }),
  };
}
