import type { RawCitation, StatedCsl } from '../model/apparatus.ts';
import type { Fault, Id } from '../model/records.ts';
import { firstAuthor, folded, sourceKey, wordsKey } from './source-key.ts';

/** A source while its citations are gathered: what any of them states of it. */
export interface SourceEntry {
  csl: StatedCsl;
  readonly rule: string;
  readonly citedBy: Id[];
  readonly faults: Fault[];
}

/** The sources of one document, findable by address, by words, and by what a later note calls them. */
export class SourceRegistry {
  readonly entries: SourceEntry[] = [];
  readonly #byKey = new Map<string, SourceEntry>();
  readonly #byWords = new Map<string, SourceEntry[]>();
  readonly #byAuthor = new Map<string, SourceEntry[]>();
  readonly #byNote = new Map<string, SourceEntry[]>();

  /** The entry for a citation in full: an earlier one where it is the same source. */
  enter(raw: RawCitation, note: Id): SourceEntry {
    const known = this.#byKey.get(sourceKey(raw.csl)) ?? this.#sameWords(raw.csl);
    const entry = known ?? { csl: raw.csl, rule: raw.rule, citedBy: [], faults: [] };
    if (known === undefined) this.entries.push(entry);
    else entry.csl = { ...raw.csl, ...entry.csl };
    this.#index(entry);
    this.cite(entry, raw, note);
    return entry;
  }

  cite(entry: SourceEntry, raw: RawCitation, note: Id): void {
    if (!entry.citedBy.includes(note)) entry.citedBy.push(note);
    entry.faults.push(...raw.faults);
  }

  remember(label: string, entry: SourceEntry): void {
    push(this.#byNote, label, entry);
  }

  /** What a note names by pointing back: by the earlier note's number, by author, by a shortened title. */
  earlier({ csl, noteLabel }: RawCitation): SourceEntry | undefined {
    const inNote = noteLabel === undefined ? undefined : this.#byNote.get(noteLabel);
    const author = firstAuthor(csl);
    const byAuthor = author === undefined ? undefined : this.#byAuthor.get(folded(author));
    if (inNote !== undefined) {
      return inNote.findLast((entry) => byAuthor?.includes(entry) === true) ?? inNote.at(-1);
    }
    if (noteLabel !== undefined && author === undefined) return undefined;
    const candidates =
      byAuthor ?? (author === undefined && csl.title !== undefined ? this.entries : []);
    return candidates.findLast((entry) => shortens(csl.title, entry.csl.title));
  }

  #index(entry: SourceEntry): void {
    const { csl } = entry;
    this.#byKey.set(sourceKey(csl), entry);
    if (csl.title !== undefined) push(this.#byWords, wordsKey(csl), entry);
    for (const { family, literal } of [...(csl.author ?? []), ...(csl.editor ?? [])]) {
      push(this.#byAuthor, folded(family ?? literal ?? ''), entry);
    }
  }

  /** One of the two gives no address and their dates do not contradict: the same words are the same source. */
  #sameWords(csl: StatedCsl): SourceEntry | undefined {
    if (csl.title === undefined) return undefined;
    return this.#byWords
      .get(wordsKey(csl))
      ?.find(
        ({ csl: other }) =>
          (csl.URL === undefined || other.URL === undefined) &&
          (csl.issued === undefined ||
            other.issued === undefined ||
            csl.issued.raw === other.issued.raw),
      );
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** No title points at any; a short title is a stretch of the full one. */
function shortens(short: string | undefined, full: string | undefined): boolean {
  if (short === undefined) return true;
  const [part, whole] = [folded(short), folded(full ?? '')];
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}
