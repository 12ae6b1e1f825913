import type { ActorType, FaultCode } from '../model/records.ts';
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

export const FAULT_WORDS: Readonly<Record<FaultCode, string>> = {
  'marker-without-note': 'marker without note',
  'note-without-marker': 'note without marker',
  'note-number-repeated': 'note number repeated',
  'unclosed-quotation': 'unclosed quotation',
  'date-and-url-disagree': 'date and URL disagree',
  'outlet-spelled-otherwise': 'outlet spelled otherwise',
  'accessed-before-issued': 'accessed before issued',
  'issued-after-publication': 'issued after publication',
  'accessed-after-publication': 'accessed after publication',
  'impossible-date': 'impossible date',
  'malformed-url': 'malformed URL',
  'nothing-to-refer-to': 'nothing to refer to',
  'page-without-text': 'page without text',
  'mixed-scripts-in-name': 'mixed scripts in a name',
  'order-and-dates-disagree': 'order and dates disagree',
};

const LONGEST_SHORT_TITLE = 34;

/** The name by which tables call a document: its title up to the first colon or dash, or its first words. */
export function shortTitle(title: string): string {
  const [head = title] = title.split(/[:|]\s|\s[–—-]\s/);
  const name = head.length >= 8 ? head.trim() : title.trim();
  if (name.length <= LONGEST_SHORT_TITLE) return name;
  return `${name.slice(0, LONGEST_SHORT_TITLE).replace(/\s+\S*$/u, '')} …`;
}

/** A value for `lang`; the empty string says that the language is not known. */
export function langOf(tag: string): string {
  return tag !== 'und' && /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag : '';
}
