import type { CslItem } from '../src/model/records.ts';

/** What a careful reader finds in a commentary; the shape of the seed's `gold.json` and of `samples/truth.json`. */
export interface Gold {
  readonly document: Readonly<Record<string, unknown>>;
  readonly explanatoryNotes: readonly string[];
  readonly sources: readonly GoldSource[];
  /** Label of a note → the words right before its mark. */
  readonly markers?: Readonly<Record<string, string>>;
}

/** `null`: not stated, not checked. */
export interface GoldSource {
  readonly note: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly language?: string | null;
  readonly issued?: string | null;
  readonly URL?: string | null;
  readonly accessed?: string | null;
  readonly faults?: readonly string[];
  /** The entry points back at another note's source: "ibid.", "op. cit.". */
  readonly refersTo?: string;
}

export const SOURCE_FIELDS = ['title', 'outlet', 'language', 'issued', 'URL', 'accessed'] as const;

export type SourceField = (typeof SOURCE_FIELDS)[number];

export type SourceFields = Readonly<Partial<Record<SourceField, string | undefined>>>;

/** A source's fields under the names of the gold. */
export function fieldsOf(csl: CslItem): SourceFields {
  const { title, URL, language, issued, accessed } = csl;
  return {
    title,
    outlet: csl['container-title'],
    language,
    issued: issued?.raw,
    URL,
    accessed: accessed?.raw,
  };
}

/** Straight and curly apostrophes are one, as are spaces of all widths. */
export function alike(a: string | undefined, b: string): boolean {
  return plain(a ?? '') === plain(b);
}

function plain(text: string): string {
  return text.replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim();
}
