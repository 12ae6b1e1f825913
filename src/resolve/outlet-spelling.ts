import { getDomain } from 'tldts';
import type { FieldSpan, RawCitation } from '../model/apparatus.ts';
import type { CslType, Fault } from '../model/records.ts';
import { hostOf } from '../text/address.ts';
import { folded } from './source-key.ts';

/** Hosts that carry many outlets: their name says nothing about the outlet's. */
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  'academia.edu',
  'archive.is',
  'archive.org',
  'archive.ph',
  'blogspot.com',
  'cyberleninka.ru',
  'doi.org',
  'dzen.ru',
  'elibrary.ru',
  'facebook.com',
  'fb.com',
  'github.com',
  'google.com',
  'instagram.com',
  'issuu.com',
  'jstor.org',
  'linkedin.com',
  'livejournal.com',
  'mail.ru',
  'medium.com',
  'msn.com',
  'ok.ru',
  'perma.cc',
  'researchgate.net',
  'rutube.ru',
  'scribd.com',
  'ssrn.com',
  'substack.com',
  't.me',
  'telegram.me',
  'telegra.ph',
  'tiktok.com',
  'twitter.com',
  'vimeo.com',
  'vk.com',
  'wikipedia.org',
  'wordpress.com',
  'x.com',
  'yahoo.com',
  'yandex.ru',
  'youtu.be',
  'youtube.com',
]);

const OF_THE_PRESS: ReadonlySet<CslType> = new Set<CslType>([
  'article-newspaper',
  'article-magazine',
  'webpage',
  'interview',
  'speech',
  'broadcast',
]);

interface Spelling {
  readonly outlet: string;
  readonly label: string | undefined;
}

/** Remembers how each host's outlet was first spelled and tells when it is spelled otherwise later on. */
export class OutletSpellings {
  readonly #first = new Map<string, Spelling>();

  faultOf(raw: RawCitation, label: string | undefined): Fault | undefined {
    const outlet = raw.csl['container-title'];
    const host = outletHost(raw);
    if (outlet === undefined || host === undefined) return undefined;
    const first = this.#first.get(host);
    if (first === undefined) {
      this.#first.set(host, { outlet, label });
      return undefined;
    }
    return sameName(first.outlet, outlet) ? undefined : spelledOtherwise(raw, host, outlet, first);
  }
}

function outletHost({ csl }: RawCitation): string | undefined {
  if (csl.URL === undefined || !OF_THE_PRESS.has(csl.type)) return undefined;
  const host = hostOf(csl.URL).replace(/^m\./u, '');
  const domain = getDomain(host);
  return domain === null || SHARED_HOSTS.has(domain) ? undefined : host;
}

/** Case, punctuation and a longer form (`RIA`, `RIA Novosti`) make no other spelling. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

function nameWords(outlet: string): readonly string[] {
  const all = folded(outlet).split(' ');
  const own = all.filter(
    (word) => !/^(?:the|of|www|com|ru|org|net|am|az|газета|сайт)$/u.test(word),
  );
  return own.length > 0 ? own : all;
}

function spelledOtherwise(raw: RawCitation, host: string, outlet: string, first: Spelling): Fault {
  const where = first.label === undefined ? 'earlier' : `in note ${first.label}`;
  const message = `The outlet at ${host} is “${outlet}” here and “${first.outlet}” ${where}.`;
  const field = raw.fields.find((one) => one.field === 'container-title');
  const span = field === undefined ? raw.span : cut(raw, field);
  return { code: 'outlet-spelled-otherwise', message, span };
}

function cut({ span }: RawCitation, { start, end }: FieldSpan): RawCitation['span'] {
  if (start < span.start || end > span.end) return span;
  return {
    passage: span.passage,
    start,
    end,
    text: span.text.slice(start - span.start, end - span.start),
  };
}
