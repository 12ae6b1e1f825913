import { daysOf } from '../../model/edtf.ts';
import type { Edtf, Fault, FaultCode, Passage, Range } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import type { Anchor } from './anchor.ts';
import type { ReferenceDraft } from './reference.ts';
import { dateInUrl } from './url-date.ts';

/** What is wrong with a reference by its own words, each fault with the words it is about. */
export function faultsOf(
  draft: ReferenceDraft,
  passage: Passage,
  published: Edtf | undefined,
): readonly Fault[] {
  const issued = draft.anchors.get('issued');
  const accessed = draft.anchors.get('accessed');
  const url = draft.anchors.get('URL');
  const found = [
    unclosed(draft),
    impossible(issued),
    impossible(accessed),
    malformed(url),
    disagreement(issued, url),
    accessedBefore(issued, accessed),
    later('issued-after-publication', 'The source is dated', issued, published),
    later('accessed-after-publication', 'The source was read on', accessed, published),
  ];
  return found.flatMap((one) =>
    one === undefined
      ? []
      : [{ code: one.code, message: one.message, span: spanOf(passage, one.start, one.end) }],
  );
}

interface Found extends Range {
  readonly code: FaultCode;
  readonly message: string;
}

function fault(code: FaultCode, message: string, { start, end }: Range): Found {
  return { code, message, start, end };
}

function unclosed({ unclosed: range }: ReferenceDraft): Found | undefined {
  return range === undefined
    ? undefined
    : fault('unclosed-quotation', 'The quotation mark before the title is never closed.', range);
}

function impossible(date: Anchor | undefined): Found | undefined {
  return date?.problem === undefined
    ? undefined
    : fault('impossible-date', 'The calendar has no such day.', date.core);
}

function malformed(url: Anchor | undefined): Found | undefined {
  return url?.problem === undefined
    ? undefined
    : fault('malformed-url', `The address cannot be opened: ${url.problem}.`, url.core);
}

function disagreement(issued: Anchor | undefined, url: Anchor | undefined): Found | undefined {
  if (issued === undefined || url === undefined) return undefined;
  const stated = daysOf(issued.value);
  const inUrl = dateInUrl(url.value);
  const carried = inUrl === undefined ? undefined : daysOf(inUrl);
  if (inUrl === undefined || stated?.earliest === undefined || stated.latest === undefined)
    return undefined;
  if (carried?.earliest === undefined || carried.latest === undefined) return undefined;
  if (carried.earliest <= stated.latest && stated.earliest <= carried.latest) return undefined;
  const message = `The note dates the source ${issued.value}, its address ${inUrl}.`;
  return fault('date-and-url-disagree', message, issued.core);
}

function accessedBefore(
  issued: Anchor | undefined,
  accessed: Anchor | undefined,
): Found | undefined {
  if (issued === undefined || accessed === undefined) return undefined;
  const from = daysOf(issued.value)?.earliest;
  const read = daysOf(accessed.value)?.latest;
  if (from === undefined || read === undefined || read >= from) return undefined;
  const message = `The source was read on ${accessed.value}, before its own date, ${issued.value}.`;
  return fault('accessed-before-issued', message, accessed.core);
}

function later(
  code: FaultCode,
  lead: string,
  date: Anchor | undefined,
  published: Edtf | undefined,
): Found | undefined {
  if (date === undefined || published === undefined) return undefined;
  const from = daysOf(date.value)?.earliest;
  const until = daysOf(published)?.latest;
  if (from === undefined || until === undefined || from <= until) return undefined;
  return fault(
    code,
    `${lead} ${date.value}, after this document was published, ${published}.`,
    date.core,
  );
}
