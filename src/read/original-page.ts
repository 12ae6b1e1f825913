import { Parser } from 'htmlparser2';

/** Elements that say how words stand; all others are left out, their words are kept. */
const KEPT: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote q cite ul ol li dl dt dd table caption thead tbody tfoot tr th td pre code hr br ' +
    'em strong i b u s sup sub small mark figure figcaption section article header footer aside main div span address time'
  ).split(' '),
);
/** Elements of which nothing is shown. */
const GONE: ReadonlySet<string> = new Set(
  'head script style noscript template svg math iframe object embed applet audio video canvas form button select textarea title'.split(
    ' ',
  ),
);
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);
/** Elements that a passage may be. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote li dt dd td th pre figcaption caption div section article'.split(
    ' ',
  ),
);
/** Deeper nesting is shown flat. */
const DEEPEST = 200;
/** A passage is known by so many of its first letters and figures. */
const TELLING = 40;
const SPAN = /^[1-9]\d{0,2}$/u;

interface Anchor {
  /** Where in the pieces its opening tag stands. */
  readonly at: number;
  readonly tag: string;
  words: string;
}

/**
 * A page's markup with nothing in it that runs, is fetched, leads away or sets a style: elements that say how words stand,
 * without attributes. Each element that begins with the words of a passage, in their order, bears its id.
 */
export function originalPage(
  markup: string,
  passages: readonly { readonly id: string; readonly text: string }[],
): string {
  const pieces: string[] = [];
  const anchors: Anchor[] = [];
  const open: (Anchor | undefined)[] = [];
  const names: string[] = [];
  let gone = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (GONE.has(name)) gone += 1;
        if (gone > 0 || !KEPT.has(name) || names.length > DEEPEST) return;
        if (VOID.has(name)) {
          pieces.push(`<${name}>`);
          return;
        }
        const block = BLOCKS.has(name) ? { at: pieces.length, tag: name, words: '' } : undefined;
        if (block) anchors.push(block);
        open.push(block);
        names.push(name);
        pieces.push(`<${name}${spansOf(attributes)}>`);
      },
      ontext(text) {
        if (gone > 0) return;
        for (const block of open)
          if (block && block.words.length < TELLING * 2) block.words += plain(text);
        pieces.push(escaped(text));
      },
      onclosetag(name) {
        if (GONE.has(name)) gone = Math.max(0, gone - 1);
        const at = gone > 0 ? -1 : names.lastIndexOf(name);
        if (at < 0) return;
        for (const closed of names.splice(at).toReversed()) pieces.push(`</${closed}>`);
        open.splice(at);
      },
    },
    { decodeEntities: true },
  );
  parser.end(markup);
  for (const name of names.toReversed()) pieces.push(`</${name}>`);
  anchor(pieces, anchors, passages);
  return pieces.join('');
}

/** Words as a page: lines as they stand, each group of them known by its passage. */
export function plainPage(
  text: string,
  passages: readonly { readonly id: string; readonly text: string }[],
): string {
  const groups = text.split(/\n[^\S\n]*\n/u).map((group) => `<pre>${escaped(group)}</pre>`);
  return originalPage(groups.join('\n'), passages);
}

function spansOf(attributes: Readonly<Record<string, string>>): string {
  return ['colspan', 'rowspan']
    .filter((name) => SPAN.test(attributes[name] ?? ''))
    .map((name) => ` ${name}="${attributes[name]}"`)
    .join('');
}

/** Of elements within each other the innermost is known by the passage. */
function anchor(
  pieces: string[],
  anchors: readonly Anchor[],
  passages: readonly { readonly id: string; readonly text: string }[],
): void {
  const wanted = new Map<string, string[]>();
  for (const { id, text } of passages) {
    const key = plain(text).slice(0, TELLING);
    if (key !== '') wanted.set(key, [...(wanted.get(key) ?? []), id]);
  }
  const byKey = Map.groupBy(anchors, ({ words }) => words.slice(0, TELLING));
  for (const [key, ids] of wanted) {
    const found = (byKey.get(key) ?? []).filter(
      (one, index, all) => all[index + 1]?.at !== one.at + 1,
    );
    for (const [index, id] of ids.entries()) {
      const one = found[Math.min(index, found.length - 1)];
      const piece = one && pieces[one.at];
      if (one && piece !== undefined && !piece.includes(' id='))
        pieces[one.at] = piece.replace(`<${one.tag}`, `<${one.tag} id="${escaped(id)}"`);
    }
  }
}

/** The letters and figures alone: marks, spaces and case may differ. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
