import { dependents } from '../../parse/tree.ts';
import type { Range } from '../../model/records.ts';
import type { Stretch } from './attribution.ts';
import { quotationAt } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { stretchOf } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Predicate } from './predicate.ts';

interface Quoted {
  readonly content: readonly Stretch[];
  readonly head?: number;
}

/** What the subject and its verb of speech stand behind, within or before: “‘…,’ he said, ‘…’”, “X, he said, is Y”. */
export function quotedContent(scene: Scene, predicate: Predicate): Quoted | undefined {
  const { tree, quotations } = scene;
  const { at } = predicate;
  const place = tree.words[predicate.group.first]?.start ?? 0;
  if (quotationAt(quotations, place) !== undefined) return insideQuotation(scene, predicate);
  const before = contentBefore(scene, predicate);
  const behind = contentBehind(scene, predicate, before !== undefined);
  const content = [...(before ?? []), ...(behind ?? [])];
  if (content.length === 0) return undefined;
  const head = contentHead(scene, at);
  return { content, ...(head === undefined ? {} : { head }) };
}

/** A speech verb inside a quotation has only the words of the clause that it is put into. */
function insideQuotation(_scene: Scene, _predicate: Predicate): Quoted | undefined {
  return undefined;
}

/** The word that what is said hangs on. */
function contentHead({ tree }: Scene, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation === 'parataxis') return word.head;
  return dependents(tree, at, 'ccomp', 'parataxis')[0];
}

/** The first word of the subject and its predicate. */
function opening({ tree }: Scene, { at, group, subject }: Predicate): number {
  if (subject === undefined || subject > at) return group.first;
  const first = tree.first[subject] ?? subject;
  return first < group.first ? first : group.first;
}

const GAP = /^[\s,;—–-]*$/u;

function contentBefore(scene: Scene, predicate: Predicate): readonly Stretch[] | undefined {
  const { tree, quotations, sentence } = scene;
  const first = opening(scene, predicate);
  if (first === 0) return undefined;
  const { text } = sentence.passage;
  const place = tree.words[first]?.start ?? 0;
  const quotation = quotationEndingAt(quotations, text, place);
  const head = contentHead(scene, predicate.at);
  if (quotation === undefined) {
    if (head === undefined || head > first) return undefined;
    const start = Math.min(tree.first[head] ?? head, head);
    const comma = text.slice(tree.words[first - 1]?.start ?? 0, place);
    if (!/[,—–-]/u.test(comma)) return undefined;
    const stretch = stretchOf(scene, { first: start, last: first - 1 });
    return stretch === undefined ? undefined : [stretch];
  }
  const { passage } = sentence;
  const start = startOf(scene, quotation, head);
  return [{ passage, start, end: quotation.end }];
}

/** “Rubio ‘apologised,’ he said”: what stands before the mark in the same clause is said, too. */
function startOf({ tree }: Scene, quotation: Quotation, head: number | undefined): number {
  const begin = tree.words[0]?.start ?? quotation.start;
  if (quotation.start <= begin) return quotation.start;
  if (head === undefined) return quotation.start;
  const first = tree.words[tree.first[head] ?? head];
  return first === undefined ? quotation.start : Math.min(first.start, quotation.start);
}

function quotationEndingAt(
  quotations: readonly Quotation[],
  text: string,
  place: number,
): Quotation | undefined {
  let end = place - 1;
  while (end > 0 && GAP.test(text[end] ?? '')) end -= 1;
  const quotation = quotationAt(quotations, end);
  return quotation?.end === end + 1 && !quotation.open ? quotation : undefined;
}

const MOST_BETWEEN = 90;

/** A quotation that opens behind the predicate, with nothing or only a circumstance between them. */
function contentBehind(
  scene: Scene,
  predicate: Predicate,
  interrupted: boolean,
): readonly Stretch[] | undefined {
  const { tree, quotations, sentence } = scene;
  const last = closing(scene, predicate);
  const from = tree.words[last]?.end ?? 0;
  const limit = tree.words.at(-1)?.end ?? from;
  const quotation = quotations.find(({ start }) => start >= from);
  const { text } = sentence.passage;
  if (quotation !== undefined && quotation.start < limit) {
    const between = text.slice(from, quotation.start);
    if (opensSpeech(between, interrupted)) {
      return [{ passage: sentence.passage, start: quotation.start, end: quotation.end }];
    }
  }
  if (interrupted) return restOfClause(scene, predicate, last);
  return scene.following === undefined ? undefined : [scene.following];
}

function opensSpeech(between: string, interrupted: boolean): boolean {
  if (between.length > MOST_BETWEEN) return false;
  if (/^\s*$/u.test(between)) return true;
  return interrupted ? /^[\s,;—–-]*$/u.test(between) : /[,:]\s*$/u.test(between);
}

/** “The paradox, he said, is that”: the clause goes on behind the verb. */
function restOfClause(
  scene: Scene,
  { at }: Predicate,
  last: number,
): readonly Stretch[] | undefined {
  const { tree } = scene;
  const head = tree.words[at]?.relation === 'parataxis' ? (tree.words[at]?.head ?? -1) : -1;
  if (head === -1) return undefined;
  const end = tree.last[head] ?? head;
  if (end <= last) return undefined;
  const stretch = stretchOf(scene, { first: last + 1, last: end });
  return stretch === undefined ? undefined : [stretch];
}

const OWN: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'advmod', 'nsubj']);

/** The last word of the predicate with what is said of the saying: “he told reporters in Baku”. */
function closing(scene: Scene, { at, group }: Predicate): number {
  const { tree } = scene;
  let last = Math.max(at, group.last);
  for (const child of tree.children[at] ?? []) {
    const relation = tree.words[child]?.relation.split(':', 1)[0] ?? '';
    if (child > last && OWN.has(relation) && !holdsQuotation(scene, child)) {
      if (tree.words[last + 1]?.tag === 'PUNCT' && relation !== 'obl') break;
      last = Math.max(last, tree.last[child] ?? child);
    }
  }
  return last;
}

function holdsQuotation({ tree, quotations }: Scene, at: number): boolean {
  const range: Range = {
    start: tree.words[tree.first[at] ?? at]?.start ?? 0,
    end: tree.words[tree.last[at] ?? at]?.end ?? 0,
  };
  return quotations.some(({ start }) => start >= range.start && start < range.end);
}
