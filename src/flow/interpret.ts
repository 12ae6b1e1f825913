import { findCitations } from '../extract/citations/index.ts';
import { findDateMentions } from '../extract/dates.ts';
import { describeDocument } from '../extract/document/describe.ts';
import { findMentions } from '../extract/mentions.ts';
import type { Reading } from '../model/reading.ts';
import { recordSet } from '../model/record-set.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { resolveActors } from '../resolve/actors.ts';
import { resolveSources } from '../resolve/sources.ts';
import { detectLanguage } from '../text/language.ts';

export interface InterpretOptions {
  /** Actors the case brings along; they win over what the finders would call them. */
  readonly gazetteer?: Gazetteer;
}

/** From passages to records. Pure: the same reading and options give the same records. */
export function interpret(reading: Reading, options: InterpretOptions = {}): RecordSet {
  const language = languageOf(reading);
  const document = describeDocument(reading, language);
  const { published } = document;
  const apparatus = findCitations(reading, {
    language,
    ...(published === undefined ? {} : { published }),
  });
  const { sources, citations } = resolveSources(apparatus, reading);
  const finds = findMentions(reading, { language, ...options });
  const { actors, mentions } = resolveActors(finds, reading, { language, ...options });
  return recordSet({
    document: [document],
    passage: reading.passages,
    source: sources,
    citation: citations,
    actor: actors,
    mention: mentions,
    date: findDateMentions(reading, { language }),
  });
}

/** The body decides; notes quote many languages. */
function languageOf({ passages, stated }: Reading): string {
  const body = passages.filter(({ role }) => role !== 'note');
  const detected = detectLanguage(
    (body.length > 0 ? body : passages).map(({ text }) => text).join('\n'),
  );
  return detected === 'und' ? (stated.language ?? 'und') : detected;
}
