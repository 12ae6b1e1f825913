import type { Run } from './draft.ts';
import { jointOf } from './pdf-joint.ts';
import { fitLinks } from './pdf-link-words.ts';
import { isSpaceBetween } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';
import type { LinkBox } from './pdf-links.ts';
import { raisedLabels } from './pdf-marks.ts';
import type { Piece } from './pdf-page.ts';

/** What is known of the whole document when lines become runs. */
export interface RunContext {
  readonly marks: ReadonlySet<Piece>;
  readonly links: ReadonlyMap<number, readonly LinkBox[]>;
  /** The document's words in lower case. */
  readonly words: ReadonlySet<string>;
}

interface Part {
  readonly text: string;
  readonly emphasis: boolean;
  readonly link: string | undefined;
  readonly marks?: readonly string[];
}

/** The runs of a paragraph's lines, joined as a reader joins them. `skip` characters at the head are a label. */
export function runsOf(
  lines: readonly Line[],
  context: RunContext,
  { skip = 0, skipPiece = false } = {},
): readonly Run[] {
  const builder = new RunBuilder();
  lines.forEach((line, index) => {
    const parts = partsOf(line, context);
    const kept = index > 0 ? parts : withoutHead(skipPiece ? parts.slice(1) : parts, skip);
    if (index > 0) builder.join(kept, context.words);
    const turned = index > 0 && line.page !== lines[index - 1]?.page;
    if (turned) builder.turn(line.page);
    for (const part of kept) builder.add(part);
  });
  return builder.finish();
}

function withoutHead(parts: readonly Part[], skip: number): readonly Part[] {
  const out: Part[] = [];
  let rest = skip;
  for (const part of parts) {
    const text = part.text.slice(rest);
    rest = Math.max(0, rest - part.text.length);
    if (text !== '' || part.marks) out.push({ ...part, text });
  }
  const [first, ...others] = out;
  return first ? [{ ...first, text: first.text.trimStart() }, ...others] : out;
}

function partsOf(line: Line, { marks, links }: RunContext): readonly Part[] {
  const boxes = (links.get(line.page) ?? []).filter(
    (box) => box.top < line.y && line.y < box.bottom + line.size * 0.3,
  );
  let before: Piece | undefined;
  return line.pieces.flatMap((piece) => {
    const spaces = before && isSpaceBetween(before, piece) ? [spaceBetween(before, piece)] : [];
    before = piece;
    if (!marks.has(piece)) return [...spaces, ...linkedParts(piece, boxes)];
    return [...spaces, { ...NO_STYLE, text: '', marks: raisedLabels(piece, line) ?? [] }];
  });
}

const NO_STYLE = { emphasis: false, link: undefined };

function spaceBetween(before: Piece, after: Piece): Part {
  return { ...NO_STYLE, text: ' ', emphasis: before.italic && after.italic };
}

/** A piece cut where a link begins or ends, at the nearest word's edge. */
function linkedParts(piece: Piece, boxes: readonly LinkBox[]): readonly Part[] {
  const { text, x, width, italic: emphasis } = piece;
  const box = boxes.find((one) => one.left < x + width - 1 && one.right > x + 1);
  if (box === undefined) return [{ text, emphasis, link: undefined }];
  const start = wordEdge(text, ((box.left - x) / width) * text.length);
  const end = wordEdge(text, ((box.right - x) / width) * text.length);
  const cuts: readonly (readonly [string, string | undefined])[] = [
    [text.slice(0, start), undefined],
    [text.slice(start, end), box.url],
    [text.slice(end), undefined],
  ];
  return cuts.flatMap(([words, link]) => (words === '' ? [] : [{ text: words, emphasis, link }]));
}

/** The beginning or end of a word nearest to a place that was measured by the width alone. */
function wordEdge(text: string, place: number): number {
  if (place < 1.5) return 0;
  if (place > text.length - 1.5) return text.length;
  let best = Math.round(place);
  let distance = Infinity;
  for (let at = 0; at <= text.length; at += 1) {
    const edge =
      at === 0 || at === text.length || /\s/.test(text[at - 1] ?? '') !== /\s/.test(text[at] ?? '');
    if (edge && Math.abs(at - place) < distance) [best, distance] = [at, Math.abs(at - place)];
  }
  return best;
}

/** Keeps a run for every piece while lines are joined: a long paragraph's words are then never copied over and over. */
class RunBuilder {
  readonly #runs: Run[] = [];
  #page: number | undefined;

  /** What is added next begins a page. */
  turn(page: number): void {
    this.#page = page;
  }

  add({ text, emphasis, link, marks }: Part): void {
    if (text !== '') this.#addText(text, emphasis, link);
    for (const mark of marks ?? []) this.#runs.push({ text: '', mark });
  }

  /** Puts in or takes away what stands between the last line and the next. */
  join(next: readonly Part[], words: ReadonlySet<string>): void {
    const at = this.#runs.findLastIndex((run) => run.mark === undefined);
    const last = this.#runs[at];
    if (last === undefined) return;
    const head = next.map((part) => part.text).join('');
    const tail = this.#tail(at);
    const sameLink = last.link !== undefined && last.link === next[0]?.link;
    const joint =
      sameLink && isAddress(tail, last.link)
        ? { drop: 0, insert: '' as const }
        : jointOf(tail, head, words);
    const kept = last.text.trimEnd();
    const crossing = at !== this.#runs.length - 1;
    if (crossing) {
      this.#addText(head.startsWith(' ') ? '' : ' ', false, undefined);
      return;
    }
    this.#runs[at] = { ...last, text: kept.slice(0, kept.length - joint.drop) };
    if (joint.insert !== '') this.#addText(joint.insert, last.emphasis ?? false, last.link);
  }

  finish(): readonly Run[] {
    return fitLinks(tidyRuns(this.#runs));
  }

  #tail(at: number): string {
    let tail = '';
    for (let index = at; index >= 0 && tail.length < 400; index -= 1) {
      const run = this.#runs[index];
      if (run === undefined || run.mark !== undefined) break;
      tail = run.text + tail;
    }
    return tail;
  }

  #addText(text: string, emphasis: boolean, link: string | undefined): void {
    if (text === '') return;
    const page = this.#page === undefined ? {} : { page: this.#page };
    this.#page = undefined;
    const style = { ...(emphasis ? { emphasis } : {}), ...(link === undefined ? {} : { link }) };
    this.#runs.push({ text, ...style, ...page });
  }
}

/** Whether the words of a link are its address, so that its lines join without spaces. */
function isAddress(words: string, url: string): boolean {
  const token = /\S+$/.exec(words)?.[0]?.replace(/^[<([]/, '') ?? '';
  return (
    token.length > 3 &&
    (url.toLowerCase().startsWith(token.toLowerCase()) || bare(url).startsWith(bare(token)))
  );
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .toLowerCase();
}

function isAlike(a: Run, b: Run): boolean {
  return a.mark === undefined && a.emphasis === b.emphasis && a.link === b.link;
}

/** Runs of one style as one, white space as one space. */
function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    if (run.mark !== undefined) {
      out.push(run);
      continue;
    }
    let text = run.text.replaceAll(/[ \t\n]+/g, ' ');
    if (spaceBefore) text = text.replace(/^ /, '');
    if (text === '') continue;
    spaceBefore = text.endsWith(' ');
    const before = out.at(-1);
    if (before && run.page === undefined && isAlike(before, run)) {
      out[out.length - 1] = { ...before, text: before.text + text };
    } else out.push({ ...run, text });
  }
  const last = out.findLastIndex((run) => run.mark === undefined);
  const end = out[last];
  if (end) out[last] = { ...end, text: end.text.trimEnd() };
  return out.filter((run) => run.text !== '' || run.mark !== undefined);
}
