import type { Range } from '../../model/records.ts';
import { INSTITUTION, POST_WORDS } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { looksLikeName } from './lead.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf } from './segments.ts';
import { precision, takeAnchors, takeDates, takePages } from './take.ts';

/** An issue of a paper cited without a title: `Orlia Herald, 14.03.2021, p. 4.` */
export function readIssue(note: Anchored, range: Range): ReferenceDraft | undefined {
  const [outlet, date, ...rest] = partsOf(note, range);
  if (outlet?.kind !== 'words' || date?.kind !== 'anchor' || date.label !== 'date')
    return undefined;
  if (precision(date) < 3 || !/[,.]/u.test(outlet.after)) return undefined;
  const numbers = rest.filter((part) => part.kind === 'anchor' && part.label !== 'date');
  if (numbers.length < rest.length || outlet.text.split(/\s+/u).length > 5) return undefined;
  if (!INSTITUTION.test(outlet.text) || !looksLikeName(outlet.text)) return undefined;
  const draft = new ReferenceDraft(note.text, 'issue');
  if (!POST_WORDS.test(outlet.text)) draft.type = 'article-newspaper';
  draft.set('container-title', outlet);
  takeAnchors(draft, numbers);
  takeDates(draft, [date], []);
  takePages(draft, numbers, true);
  draft.end = rest.at(-1)?.end ?? date.end;
  return draft;
}
