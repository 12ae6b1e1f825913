import type { Range } from '../../model/records.ts';
import { LEGAL } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { PROSE } from './lead.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, trim } from './segments.ts';
import { takeAnchors, takeDates } from './take.ts';

const NUMBERED = /(?<![\p{L}])(?:№|no\.|n°|ст\.|art(?:icle|\.)|§)\s?[\dA-ZА-Я]/iu;
const STOPS: ReadonlySet<string> = new Set(['url', 'accessed', 'noise']);
const ARTICLE =
  /[\s,]+((?:(?:ст|п|ч|абз|гл)\.|art(?:icles?|s?\.)|§§?|sections?|paras?\.|chapter)\s?\d[^;]{0,40})$/iu;

/** An act of law: its whole name with date and number is the title; `Указ … от 12.03.2024 № 5 «О …»`. */
export function readLegal(note: Anchored, range: Range): ReferenceDraft | undefined {
  const words = note.mask.slice(range.start, range.end);
  if (!LEGAL.test(words.trimStart().slice(0, 90))) return undefined;
  const parts = partsOf(note, range);
  const stop = parts.findIndex(
    (part) =>
      (part.kind === 'anchor' && STOPS.has(part.label)) ||
      (part.kind === 'words' && part.before === '//'),
  );
  const named = stop < 0 ? parts : parts.slice(0, stop);
  const dated = named.some((part) => part.kind === 'anchor' && part.label === 'date');
  const last = named.at(-1);
  if (last === undefined || (!dated && !NUMBERED.test(words) && stop < 0)) return undefined;
  const title = trim(note.text, range.start, last.end);
  if (title === undefined || PROSE.test(note.mask.slice(title.start, title.end))) return undefined;
  const draft = new ReferenceDraft(note.text, 'legal');
  draft.type = 'legislation';
  const article = ARTICLE.exec(note.text.slice(title.start, title.end));
  if (article !== null) draft.locator = article[1] ?? '';
  const end = article === null ? title.end : title.start + article.index;
  draft.set('title', { start: title.start, end });
  const rest = parts.slice(named.length);
  takeAnchors(
    draft,
    parts.filter((part) => part.kind === 'anchor' && part.label !== 'issue'),
  );
  takeDates(draft, named, rest);
  const [container] = rest.filter((part) => part.kind === 'words');
  if (container?.before === '//') draft.set('container-title', container);
  draft.end = parts.at(-1)?.end ?? title.end;
  return draft;
}
