import type { Block, Draft } from '../../src/read/draft.ts';

/** One line a block, as a person checks it: `[2] note 3: words *in italics* {1} <https://…>`. */
export function showDraft(draft: Draft): string {
  return draft.blocks.map(showBlock).join('\n');
}

function showBlock({ role, level, label, page, runs }: Block): string {
  const head = [page === undefined ? '' : `[${page}]`, `${role}${level ?? ''}`, label ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return `${head}: ${runs.map(showRun).join('')}`;
}

function showRun({ text, mark, emphasis, link, page }: Block['runs'][number]): string {
  if (mark !== undefined) return `{${mark}}`;
  const styled = emphasis ? `*${text}*` : text;
  return `${page === undefined ? '' : `[p${page}]`}${styled}${link === undefined ? '' : ` ‹${link}›`}`;
}

/** The words of all blocks of a role, one string each. */
export function wordsOf(draft: Draft, role: Block['role']): readonly string[] {
  return draft.blocks
    .filter((block) => block.role === role)
    .map((block) => block.runs.map((run) => run.text).join(''));
}

/** The labels of all marks in the text, in order. */
export function marksOf(draft: Draft): readonly string[] {
  return draft.blocks.flatMap((block) =>
    block.runs.flatMap((run) => (run.mark === undefined ? [] : [run.mark])),
  );
}
