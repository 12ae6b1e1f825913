import type { FieldName, FieldSpan, ReferenceKind, StatedCsl } from '../../model/apparatus.ts';
import type { CslDate, CslName, CslType, Edtf, Range } from '../../model/records.ts';
import type { Anchor } from './anchor.ts';

type TextField = Exclude<FieldName, 'author' | 'editor' | 'translator' | 'issued' | 'accessed'>;
type NameField = 'author' | 'editor' | 'translator';

/** A reference while it is being read: fields are set once, the first reading of a field stays. */
export class ReferenceDraft {
  readonly rule: string;
  reference: ReferenceKind = 'full';
  type: CslType | undefined;
  locator: string | undefined;
  noteLabel: string | undefined;
  /** The institution named before the title, until it is clear whether it is the outlet or the author. */
  lead: { readonly name: string; readonly range: Range } | undefined;
  /** Where the reference ends; words behind it are somebody else's. */
  end: number | undefined;
  /** A quotation that nothing closes, from its mark to where the title must end. */
  unclosed: Range | undefined;
  readonly anchors = new Map<'issued' | 'accessed' | 'URL', Anchor>();
  readonly spans: FieldSpan[] = [];
  readonly #text: string;
  readonly #fields: Partial<Record<TextField, string>> = {};
  readonly #names: Partial<Record<NameField, readonly CslName[]>> = {};
  readonly #dates: Partial<Record<'issued' | 'accessed', CslDate>> = {};

  constructor(text: string, rule: string) {
    this.#text = text;
    this.rule = rule;
  }

  /** The words of a range, as printed. */
  words({ start, end }: Range): string {
    return tidy(this.#text.slice(start, end));
  }

  get(field: TextField): string | undefined {
    return this.#fields[field];
  }

  has(field: FieldName): boolean {
    return this.spans.some((span) => span.field === field);
  }

  set(field: TextField, { start, end }: Range, value?: string): void {
    if (this.has(field) || end <= start) return;
    this.#fields[field] = value ?? tidy(this.#text.slice(start, end));
    this.spans.push({ field, start, end });
  }

  /** Sets a field anew, where a later rule knows better. */
  replace(field: TextField, range: Range): void {
    const at = this.spans.findIndex((span) => span.field === field);
    if (at >= 0) this.spans.splice(at, 1);
    this.set(field, range);
  }

  /** Whether the author is an institution rather than persons. */
  authorLiteral(): boolean {
    return this.#names.author?.[0]?.literal !== undefined;
  }

  /** `Holm, D. A.`: the form of a name that references use and prose hardly does. */
  signedByInitials(): boolean {
    return /^\p{Lu}\.(?:\s?\p{Lu}\.)*$/u.test(this.#names.author?.[0]?.given ?? '');
  }

  name(field: NameField, { start, end }: Range, names: readonly CslName[]): void {
    if (this.has(field)) return;
    this.#names[field] = names;
    this.spans.push({ field, start, end });
  }

  date(field: 'issued' | 'accessed', anchor: Anchor): void {
    if (this.anchors.has(field)) return;
    this.anchors.set(field, anchor);
    if (anchor.value === '') return;
    this.#dates[field] = cslDate(anchor.value);
    this.spans.push({ field, ...anchor.core });
  }

  url(anchor: Anchor): void {
    if (this.anchors.has('URL')) return;
    this.anchors.set('URL', anchor);
    this.set('URL', anchor.core, anchor.value);
  }

  csl(type: CslType): StatedCsl {
    return { type: this.type ?? type, ...this.#fields, ...this.#names, ...this.#dates };
  }
}

function tidy(words: string): string {
  return words
    .replace(/[\u00AD\u200B]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ([:;])(?= )/gu, '$1')
    .trim();
}

function cslDate(raw: Edtf): CslDate {
  const parts = raw.split('/').map((end) => datePart(end));
  const sound = parts.filter((part) => part.length > 0);
  return sound.length === parts.length ? { raw, 'date-parts': sound } : { raw };
}

function datePart(end: string): readonly number[] {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(end);
  if (match === null) return [];
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
}
