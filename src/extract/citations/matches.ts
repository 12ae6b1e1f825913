import type { Anchor, Label } from './anchor.ts';

/** An anchor that is nothing but its value. */
export function plain(label: Label, start: number, value: string): Anchor {
  const end = start + value.length;
  return { label, start, end, core: { start, end }, value };
}

/** All matches of a form; its first group is the core. */
export function matches(mask: string, form: RegExp, label: Label): Anchor[] {
  const anchors: Anchor[] = [];
  for (const match of mask.matchAll(form)) {
    const value = match[1] ?? match[0];
    const start = match.index;
    const core = start + match[0].lastIndexOf(value);
    anchors.push({
      label,
      start,
      end: start + match[0].length,
      core: { start: core, end: core + value.length },
      value,
    });
  }
  return anchors;
}
