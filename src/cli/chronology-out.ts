import type { CaseStore } from '../flow/case.ts';
import { caseChronology } from '../flow/chronology.ts';
import type { ChronologyQuery } from '../flow/chronology.ts';
import { writeWhole } from '../flow/export.ts';
import { count, warn } from './terminal.ts';
import { writeOut } from './write-out.ts';

export type ChronologyForm = 'csv' | 'ics' | 'timelinejs';

/** Writes the chronology of a case in a form for other programs, to a file or to standard output. */
export async function writeChronology(
  store: CaseStore,
  form: ChronologyForm,
  query: ChronologyQuery,
  casePath: string,
  out?: string,
): Promise<void> {
  const chronology = await caseChronology(store, query, casePath);
  const { text, remark } = await inForm(form, chronology);
  await (out === undefined ? writeOut([text]) : writeWhole(out, [text]));
  if (remark !== undefined) warn(remark);
}

type Chronology = Awaited<ReturnType<typeof caseChronology>>;

interface Written {
  readonly text: string;
  /** What did not fit the form. */
  readonly remark?: string;
}

async function inForm(form: ChronologyForm, chronology: Chronology): Promise<Written> {
  if (form === 'ics') {
    const { chronologyIcs } = await import('../flow/chronology-ics.ts');
    const { text, leftOut } = chronologyIcs(chronology);
    const remark = `${count(leftOut, 'date')} without a definite day left out: a calendar has days only`;
    return leftOut === 0 ? { text } : { text, remark };
  }
  if (form === 'csv') {
    const { chronologyCsv } = await import('../flow/chronology-forms.ts');
    return { text: chronologyCsv(chronology) };
  }
  const { chronologyTimeline } = await import('../flow/chronology-timeline.ts');
  return { text: `${JSON.stringify(chronologyTimeline(chronology), undefined, 2)}\n` };
}
