import type { FieldName } from '../../model/apparatus.ts';
import type { Anchor, Label } from './anchor.ts';
import type { ReferenceDraft } from './reference.ts';
import type { Part } from './segments.ts';

type PlainField = 'DOI' | 'ISBN' | 'language' | 'volume' | 'issue' | 'edition';

const FIELD_OF: Partial<Record<Label, PlainField & FieldName>> = {
  doi: 'DOI',
  isbn: 'ISBN',
  language: 'language',
  volume: 'volume',
  issue: 'issue',
  edition: 'edition',
};

/** Takes over what needs no judgement: the address, the day of access, the numbers of volume and issue. */
export function takeAnchors(draft: ReferenceDraft, parts: readonly Part[]): void {
  for (const part of parts) {
    if (part.kind !== 'anchor') continue;
    const field = FIELD_OF[part.label];
    if (part.label === 'url') draft.url(part);
    else if (part.label === 'accessed') draft.date('accessed', part);
    else if (field !== undefined) draft.set(field, part.core, part.value);
  }
}

/** The publication date: of several the finest behind the title, else one before it. */
export function takeDates(
  draft: ReferenceDraft,
  behind: readonly Part[],
  before: readonly Part[],
): void {
  const issued = finest(behind) ?? finest(before);
  if (issued !== undefined) draft.date('issued', issued);
}

function finest(parts: readonly Part[]): Anchor | undefined {
  const dates = parts
    .filter((part) => part.kind === 'anchor')
    .filter(({ label }) => label === 'date');
  return dates.toSorted((a, b) => precision(b) - precision(a) || a.start - b.start)[0];
}

/** 3 a day, 2 a month, 1 a year; an impossible date counts as the day it was meant to be. */
export function precision({ value, problem }: Anchor): number {
  if (problem !== undefined) return 3;
  return (value.split('/')[0]?.split('-').length ?? 1) > 2 ? 3 : value.includes('-') ? 2 : 1;
}

/** A range of pages places an article; a single page points into the work. */
export function takePages(draft: ReferenceDraft, parts: readonly Part[], whole: boolean): void {
  for (const part of parts) {
    if (part.kind !== 'anchor') continue;
    if (part.label === 'place') draft.locator ??= draft.words(part);
    if (part.label !== 'pages') continue;
    const isRange = /\d\s?[–—-]\s?\d/u.test(part.value);
    const within = draft.has('container-title') && draft.reference === 'full';
    if (!draft.has('page') && within && (whole || isRange)) draft.set('page', part.core);
    else draft.locator ??= draft.words(part).replace(/[\s.,;]+$/u, '');
  }
}
