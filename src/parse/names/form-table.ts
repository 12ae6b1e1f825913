import { FIRST_INDEX, formOf } from './form.ts';
import type { Form } from './form.ts';
import type { NamesLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';

/** More forms than any book has; a text of nothing but new ones is read with a table that begins anew. */
const MOST = 1 << 16;

/** Forms that were met, each worked out once. */
export class FormTable {
  readonly #lexicon: Lexicon;
  readonly #language: NamesLanguage;
  readonly #forms = new Map<string, Form>();
  readonly #emptied: () => void;

  /** `emptied` is called when the table begins anew, and numbers of forms with it. */
  constructor(lexicon: Lexicon, language: NamesLanguage, emptied: () => void = () => undefined) {
    this.#lexicon = lexicon;
    this.#language = language;
    this.#emptied = emptied;
  }

  /** To be called between sentences: the forms of one sentence then belong to one table. */
  makeRoom(): void {
    if (this.#forms.size < MOST) return;
    this.#forms.clear();
    this.#emptied();
  }

  of(word: string): Form {
    const known = this.#forms.get(word);
    if (known !== undefined) return known;
    const form = formOf(word, FIRST_INDEX + this.#forms.size, this.#lexicon, this.#language);
    this.#forms.set(word, form);
    return form;
  }
}
