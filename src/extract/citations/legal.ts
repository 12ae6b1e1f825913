import type { Range } from '../../model/records.ts';
import { INSTITUTION, LEGAL } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { PROSE } from './lead.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, trim } from './segments.ts';
import type { Part, Segment } from './segments.ts';
import { precision, takeAnchors, takeDates, takePages } from './take.ts';

const NUMBERED = /(?<![\p{L}])(?:№|no\.|n°|ст\.|art(?:icle|\.)|§)\s?[\dA-ZА-Я]/iu;
const STOPS: ReadonlySet<string> = new Set(['url', 'accessed', 'noise', 'pages']);
/** Where acts are printed: behind it stand the day and page of the print, not of the act. */
const GAZETTE =
  /^(?:OJ(?: of the EU)? |Official Journal|Official Gazette|Federal Register|Собрание законодательства|СЗ |Российская газета|Официальный вестник)/u;
const ARTICLE =
  /[\s,]+((?:(?:ст|п|ч|абз|гл)\.|art(?:icles?|s?\.)|§§?|sections?|paras?\.|chapter)\s?\d[^;]{0,40})$/iu;

/** An act of law: its whole name with date and number is the title; `Указ … от 12.03.2024 № 5 «О …»`. */
export function readLegal(note: Anchored, range: Range): ReferenceDraft | undefined {
  const issuer = issuerLength(note, range);
  const act = { start: range.start + issuer, end: range.end };
  const words = note.mask.slice(act.start, act.end);
  const named = LEGAL.exec(words.slice(0, 120).trimStart())?.[0];
  if (named === undefined || NO_ACT.test(words.trimStart().slice(named.length))) return undefined;
  const parts = partsOf(note, act);
  const stop = parts.findIndex((part) =>
    part.kind === 'anchor' ? STOPS.has(part.label) : isGazette(part),
  );
  const name = stop < 0 ? parts : parts.slice(0, stop);
  const dated = name.some((part) => part.kind === 'anchor' && part.label === 'date');
  const last = name.at(-1);
  if (last === undefined || (!dated && !NUMBERED.test(words) && stop < 0)) return undefined;
  const title = trim(note.text, act.start, last.end);
  if (title === undefined || PROSE.test(note.mask.slice(title.start, title.end))) return undefined;
  if (runsOnInProse(name)) return undefined;
  const draft = new ReferenceDraft(note.text, 'legal');
  draft.type = 'legislation';
  if (issuer > 0) {
    const whole = { start: range.start, end: range.start + issuer };
    const author = trim(note.text, whole.start, whole.end) ?? whole;
    draft.name('author', author, [{ literal: draft.words(author) }]);
  }
  const article = ARTICLE.exec(note.text.slice(title.start, title.end));
  if (article !== null)
    draft.locator = (article[1] ?? '').replace(/,\s(?:\d{1,2}\s\p{L}|\d{1,2}\.\d).*$/su, '');
  const end = article === null ? title.end : title.start + article.index;
  draft.set('title', { start: title.start, end });
  const rest = parts.slice(name.length);
  takeAnchors(
    draft,
    parts.filter((part) => part.kind === 'anchor' && part.label !== 'issue'),
  );
  takeDates(draft, exact(name), rest);
  const [container] = rest.filter((part) => part.kind === 'words');
  if (container !== undefined && isGazette(container)) draft.set('container-title', container);
  takePages(draft, rest, false);
  draft.end = parts.at(-1)?.end ?? title.end;
  return draft;
}

function isGazette({ text, before }: Segment): boolean {
  return before === '//' || GAZETTE.test(text);
}

/** `United Nations Security Council, Resolution 2981`: how long the name of who issued the act is, with its comma. */
function issuerLength(note: Anchored, { start, end }: Range): number {
  const words = note.mask.slice(start, Math.min(end, start + 220));
  const [all = '', name = ''] = /^([^.,“”«»\d▒]{4,90})[.,]\s/u.exec(words) ?? [];
  const issues =
    INSTITUTION.test(name) && !LEGAL.test(words) && LEGAL.test(words.slice(all.length));
  return issues ? all.length : 0;
}

/** `Charter flights`, `Code names`: a low word that no act's name goes on with. */
const NO_ACT =
  /^\s(?!(?:of|on|for|in|to|between|concerning|relating|regarding|amending|establishing|against|under|by|no|nos|adopted|signed|and|with|dated)\b)[a-z]/u;

/** Words that go on with the name of an act behind its date. */
const NAME_GOES_ON =
  /^(?:от|dated|concerning|on|amending|establishing|repealing|implementing|regarding|relating|laying|of|for|as|and|between|г(?:ода|\.)?(?:$|\s)|о|об|между|и|в ред|№|signed|adopted|ratified|entered|in force|art|para|ch|ст\.?|п\.?|ч\.?|гл\.?|абз|вступил|подписан|ратифицирован|утв|принят|с изм)(?![\p{L}])/iu;
/** `… met twice, in 2008`: a sentence tells when, the name of an act has “of” or nothing before its date. */
const TELLS_WHEN = /(?:^|\s)(?:in|since|until|after|before|by|в|с|до|после|к)$/iu;

/** `Treaty of 1921 ended the war`: a low word right behind the date makes the whole a sentence. */
function runsOnInProse(parts: readonly Part[]): boolean {
  return parts.some((part, at) => {
    const last = parts[at - 1];
    if (part.kind === 'anchor') {
      const led = part.label === 'date' && last?.kind === 'words' && last.after === '';
      return led && TELLS_WHEN.test(last.text);
    }
    if (last?.kind !== 'anchor' || last.label !== 'date' || !/^\p{Ll}/u.test(part.text))
      return false;
    return !NAME_GOES_ON.test(part.text);
  });
}

/** The year in brackets behind a resolution's number is no more than part of its name. */
function exact(parts: readonly Part[]): readonly Part[] {
  const days = parts.filter((part) => part.kind === 'anchor' && part.label === 'date');
  const [first, ...later] = days;
  const numbered = first?.kind === 'anchor' && precision(first) === 1 && later.length > 0;
  return numbered ? parts.filter((part) => part !== first) : parts;
}
