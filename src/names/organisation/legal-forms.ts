import tables from '../tables/organisation-words.compiled.json' with { type: 'json' };

/** Which legal forms translate each other; `any` says only that a company is meant, `ship` a ship. */
export type FormKind = (typeof FORM_KINDS)[number];

const FORM_KINDS = [
  'limited',
  'stock',
  'partnership',
  'charity',
  'state',
  'cooperative',
  'sole',
  'any',
  'ship',
] as const;

function isFormKind(kind: string): kind is FormKind {
  return FORM_KINDS.some((known) => known === kind);
}

/** A legal form found in a name (`resources/legal-forms.yml`). */
export interface LegalForm {
  readonly id: string;
  readonly kind: FormKind;
  /** As printed. */
  readonly text: string;
}

interface Node {
  readonly next: Map<string, Node>;
  form?: { readonly id: string; readonly kind: FormKind };
}

let trie: Node | undefined;

/** Words of three and more make a form anywhere; shorter ones could be anything in the middle of a name. */
const SURE_LENGTH = 3;

/** Parts a name's words from its legal forms. At least one word stays; `kept` are the places of those that do. */
export function peelForms(words: readonly string[]): {
  readonly kept: readonly number[];
  readonly forms: readonly LegalForm[];
} {
  const rest = words.map((text, place) => ({ text, place }));
  const forms: LegalForm[] = [];
  while (rest.length > 1) {
    const list = rest.map((word) => word.text);
    const found = formAtEnd(list) ?? formAtHead(list) ?? formInside(list);
    if (found === undefined) break;
    const taken = rest.splice(found.at, found.length);
    forms.push({ ...found.form, text: taken.map((word) => word.text).join(' ') });
  }
  return { kept: rest.map((word) => word.place), forms };
}

interface Found {
  readonly at: number;
  readonly length: number;
  readonly form: { readonly id: string; readonly kind: FormKind };
}

function formAtHead(list: readonly string[]): Found | undefined {
  return formAt(list, 0);
}

/** The longest form that ends the name: `Co Ltd` before `Ltd`. */
function formAtEnd(list: readonly string[]): Found | undefined {
  const first = Math.max(1, list.length - LONGEST);
  for (let at = first; at < list.length; at += 1) {
    const found = formAt(list, at);
    if (found !== undefined && at + found.length === list.length) return found;
  }
  return undefined;
}

function formInside(list: readonly string[]): Found | undefined {
  for (let at = 1; at < list.length; at += 1) {
    const found = formAt(list, at);
    if (found !== undefined && found.length >= SURE_LENGTH) return found;
  }
  return undefined;
}

const LONGEST = 8;

function formAt(list: readonly string[], at: number): Found | undefined {
  trie ??= buildTrie();
  let node: Node | undefined = trie;
  let found: Found | undefined;
  for (let index = at; index < list.length; index += 1) {
    node = node.next.get((list[index] ?? '').toLowerCase());
    if (node === undefined) break;
    const length = index - at + 1;
    if (node.form !== undefined && length < list.length) found = { at, length, form: node.form };
  }
  return found;
}

function buildTrie(): Node {
  const root: Node = { next: new Map() };
  for (const { id, kind, names } of tables.forms) {
    if (!isFormKind(kind))
      throw new TypeError(`legal-forms.yml: ${id} is of no known kind (${kind})`);
    for (const name of names) addForm(root, formWords(name), { id, kind });
  }
  return root;
}

function addForm(root: Node, list: readonly string[], form: NonNullable<Node['form']>): void {
  let node = root;
  for (const word of list) {
    const next = node.next.get(word) ?? { next: new Map<string, Node>() };
    node.next.set(word, next);
    node = next;
  }
  // The first line that claims a spelling keeps it: AS is Nordic before it is Turkish.
  node.form ??= form;
}

function formWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/(?<=\p{L})\/(?=\p{L})/gu, '')
    .replace(/&/gu, ' and ')
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
}
