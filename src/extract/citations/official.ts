import type { Range } from '../../model/records.ts';
import { INSTITUTION, REPORT } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { looksLikeName, PROSE } from './lead.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, trim } from './segments.ts';
import { takeAnchors, takeDates, takePages } from './take.ts';

const OFFICIAL =
  /^(?:(?:joint|official|press)\s)?(?:statement|press release|communiqu[eé]|declaration|transcript|minutes)\s(?:of|by|from|on)\s|^(?:совместное\s|официальное\s)?(?:заявление|сообщение|пресс-релиз|коммюнике|декларация|стенограмма|обращение|послание|протокол)\s\p{L}/iu;

/** `UN Doc. A/HRC/49/77, 3 March 2022, para. 12`: a paper known by its number alone. */
export function readNumbered(note: Anchored, range: Range): ReferenceDraft | undefined {
  if (!note.anchors.some(({ label, start }) => label === 'symbol' && start >= range.start))
    return undefined;
  const [symbol, ...rest] = partsOf(note, range);
  if (symbol?.kind !== 'anchor' || symbol.label !== 'symbol') return undefined;
  if (rest.length === 0 || rest.some((part) => part.kind === 'words')) return undefined;
  const draft = new ReferenceDraft(note.text, 'official');
  draft.type = 'document';
  draft.set('title', symbol);
  takeAnchors(draft, rest);
  takeDates(draft, rest, []);
  takePages(draft, rest, false);
  draft.end = rest.at(-1)?.end ?? symbol.end;
  return draft;
}

/** A paper that an office gave out: `Заявление МИД Орлии от 12 марта 2021 г.`, its name without quotation marks. */
export function readOfficial(note: Anchored, range: Range): ReferenceDraft | undefined {
  if (!OFFICIAL.test(note.mask.slice(range.start, Math.min(range.end, range.start + 80))))
    return undefined;
  const parts = partsOf(note, range);
  const date = parts.findIndex((part) => part.kind === 'anchor' && part.label === 'date');
  const [anchor, before] = [parts[date], parts[date - 1]];
  if (anchor?.kind !== 'anchor' || before?.kind !== 'words') return undefined;
  const runsOn = before.after === '';
  if (runsOn && !/\s(?:от|of|on|from|dated|за)$/iu.test(before.text)) return undefined;
  const title = trim(note.text, range.start, runsOn ? anchor.end : before.end);
  if (title === undefined || PROSE.test(note.mask.slice(title.start, title.end))) return undefined;
  const rest = parts.slice(date + 1);
  if (rest.some((part) => part.kind === 'words' && !looksLikeName(part.text))) return undefined;
  const draft = new ReferenceDraft(note.text, 'official');
  draft.type = 'document';
  draft.set('title', title);
  takeAnchors(draft, parts);
  takeDates(draft, [anchor], []);
  const [outlet] = rest.filter((part) => part.kind === 'words');
  if (outlet !== undefined) draft.set('container-title', outlet);
  takePages(draft, rest, false);
  draft.end = parts.at(-1)?.end ?? title.end;
  return draft;
}

/** `UN General Assembly, Report of the Secretary-General, A/76/112, 5 June 2021`: who, what, its number or kind, when. */
export function readReport(note: Anchored, range: Range): ReferenceDraft | undefined {
  if (!/^[\p{Lu}]/u.test(note.mask.slice(range.start, range.start + 2))) return undefined;
  const [office, title, ...rest] = partsOf(note, range);
  if (office?.kind !== 'words' || title?.kind !== 'words' || office.after !== ',') return undefined;
  if (/^[“"«‘]/u.test(office.text) || !INSTITUTION.test(office.text) || !looksLikeName(office.text))
    return undefined;
  if (rest.length === 0 || rest.some((part) => part.kind === 'words')) return undefined;
  const numbered = rest.some((part) => part.kind === 'anchor' && part.label === 'symbol');
  const kind = REPORT.test(title.text);
  if ((!numbered && !kind) || PROSE.test(title.text) || !/^\p{Lu}/u.test(title.text))
    return undefined;
  const draft = new ReferenceDraft(note.text, 'official');
  draft.type = kind ? 'report' : 'document';
  draft.name('author', office, [{ literal: office.text }]);
  draft.set('title', title);
  takeAnchors(draft, rest);
  takeDates(draft, rest, []);
  takePages(draft, rest, false);
  draft.end = rest.at(-1)?.end ?? title.end;
  return draft.anchors.has('issued') ? draft : undefined;
}
