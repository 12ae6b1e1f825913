import { isNameType } from './sentence.ts';
import type { Name, NameType, Sentence, Word } from './sentence.ts';

/** Names as labels of words (IOB2): `B-person` begins one, `I-person` goes on with it, `O` is none. */
export function labelsOf({ words, names }: Sentence): readonly string[] {
  const labels = words.map(() => 'O');
  for (const { first, last, type } of names) {
    for (let at = first; at < last; at += 1) labels[at] = `${at === first ? 'B' : 'I'}-${type}`;
  }
  return labels;
}

/** Reads such labels back; a label of an unknown type is none, and one that goes on with nothing begins a name. */
export function namesOf(words: readonly Word[], labels: readonly string[]): readonly Name[] {
  const names: Name[] = [];
  let open: { first: number; type: NameType } | undefined;
  const close = (last: number): void => {
    if (open === undefined) return;
    const [start, end] = [words[open.first]?.start ?? 0, words[last - 1]?.end ?? 0];
    names.push({ start, end, first: open.first, last, type: open.type });
    open = undefined;
  };
  for (const [at, label] of labels.entries()) {
    const type = label.slice(2);
    if (label === `I-${open?.type}`) continue;
    close(at);
    if (isNameType(type) && /^[BI]-/u.test(label)) open = { first: at, type };
  }
  close(words.length);
  return names;
}
