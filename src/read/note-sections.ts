import type { Line } from './plain-text-lines.ts';

/** The part of a text that a heading such as `Notes` or `Литература` opens. */
export interface NoteSection {
  /** Index of the heading's line. */
  readonly heading: number;
  /** Index after the last line. */
  readonly end: number;
  /** `notes` are called from the text; a `list` may stand by itself. */
  readonly kind: 'notes' | 'list';
}

const LONGEST_HEADING = 70;
const NOTES =
  /^(?:(?:end|foot)?notes?(?: (?:and|&) (?:references|sources|citations))?|примечани[яе](?: и (?:источники|ссылки|литература))?|сноски|комментарии)$/i;
const LIST =
  /^(?:(?:list of |selected )?(?:references?|sources?|bibliography|works cited|literature(?: cited)?|citations|further reading)(?: (?:and|&) (?:notes|sources|literature))?|источники(?: и литература)?|(?:использованная |цитируемая )?литература(?: и источники)?|библиограф(?:ия|ический список)|список (?:использованн(?:ой|ых) |цитируемой )?(?:литературы|источников)(?: и (?:литературы|источников))?|ссылки)$/i;
const AFTERWORD =
  /^(?:about the authors?|the authors?|authors?|acknowledge?ments?|appendix|annex|contact|disclaimer|об авторах?|сведения об авторах?|благодарности|приложения?|контакты|послесловие)\b/i;

/** What a heading's words announce; `undefined` for any other line. */
function sectionKind(text: string): NoteSection['kind'] | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = text
    .replace(/^[\s#*_]*(?:\d{1,2}\.?\s+)?/, '')
    .replace(/[\s#*_:.]*$/, '')
    .replace(/\s+/g, ' ');
  const kinds = words.split(/\s?\/\s?/).map(kindOf);
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

/** A heading in two languages has one on either side of a stroke. */
function kindOf(words: string): NoteSection['kind'] | undefined {
  if (NOTES.test(words)) return 'notes';
  return LIST.test(words) ? 'list' : undefined;
}

/** The sections of notes and references, each to the next heading that ends it or to the end of the text. */
export function noteSections(lines: readonly Line[]): NoteSection[] {
  const sections: NoteSection[] = [];
  let open: { heading: number; kind: NoteSection['kind'] } | undefined;
  lines.forEach((line, i) => {
    const kind = sectionKind(line.text);
    const ends = kind !== undefined || (open !== undefined && endsSection(line, lines[i + 1]));
    if (!ends || i + 1 === lines.length) return;
    if (open !== undefined) sections.push({ ...open, end: i });
    open = kind === undefined ? undefined : { heading: i, kind };
  });
  if (open !== undefined) sections.push({ ...open, end: lines.length });
  return sections;
}

/** `About the author`, a Markdown heading, or a short line with a long paragraph of prose under it. */
function endsSection(line: Line, next: Line | undefined): boolean {
  if (line.text.length > LONGEST_HEADING) return false;
  if (line.text.startsWith('#')) return true;
  const bare = line.text.replace(/^[*_]+/, '');
  if (line.gap > 0 && AFTERWORD.test(bare)) return true;
  return (
    line.gap > 0 && next !== undefined && next.gap > 0 && isPlainTitle(bare) && isProse(next.text)
  );
}

function isPlainTitle(text: string): boolean {
  return /^\p{Lu}[\p{L}\s'’-]+$/u.test(text);
}

function isProse(text: string): boolean {
  return text.length > 300 && /^\p{Lu}/u.test(text) && !/https?:|www\./.test(text);
}
