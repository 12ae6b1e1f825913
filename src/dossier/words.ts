import type { ActorType } from '../model/records.ts';
import type { Precision } from '../view/precision.ts';

/** The English words of the pages for what the records say in codes. */
export const TYPE_WORDS: Readonly<Record<ActorType, string>> = {
  person: 'People',
  organisation: 'Organisations',
  state: 'States',
  group: 'Groups',
  place: 'Places',
  'event-name': 'Named events',
};

export const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  day: 'to the day',
  month: 'to the month',
  'part of a year': 'to a part of the year',
  year: 'to the year',
  decade: 'to the decade',
  century: 'to the century',
  range: 'a range',
  'open range': 'an open range',
  choice: 'one of several',
  'no year': 'without a year',
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `Russian` for `ru`; a tag that is none comes back as it is. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language not known';
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A value for `lang`; the empty string says that the language is not known. */
export function langOf(tag: string): string {
  return tag !== 'und' && /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag : '';
}
