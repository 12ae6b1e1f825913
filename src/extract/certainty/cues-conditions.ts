import { childrenWith } from './children.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue } from './cue.ts';
import { contentClause, scopeOf } from './governed.ts';
import type { Scale } from './scale.ts';
import { CONDITION_PHRASES, CONDITIONS, OPEN } from './words.ts';

/** “if”, “unless”, “in the event of”: what they begin is only supposed. “whether” leaves it open. */
export function conditionAt(tree: Tree, at: number, scale: Scale): CertaintyCue | undefined {
  const word = tree.words[at];
  if (word === undefined) return undefined;
  const form = word.form.toLowerCase();
  if (word.relation === 'mark' && word.head !== -1) {
    if (OPEN.has(form) || (form === 'if' && isOpen(tree, word.head))) return left(tree, at, scale);
    if (CONDITIONS.has(form)) return condition(tree, { first: at, end: at + 1, head: word.head });
  }
  return form === 'in' || form === 'as' || form === 'so' || form === 'on'
    ? phraseAt(tree, at)
    : undefined;
}

/** “asked if he knew”. */
function isOpen({ words }: Tree, clause: number): boolean {
  return words[clause]?.relation === 'ccomp';
}

function left(tree: Tree, at: number, scale: Scale): CertaintyCue {
  const head = tree.words[at]?.head ?? at;
  const range = scale.grades['possible'];
  return {
    kind: 'estimative',
    first: at,
    end: at + 1,
    ...(range === undefined ? {} : { range }),
    scope: scopeOf(tree, head),
    head,
    rule: 'estimative: whether',
  };
}

interface Place {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

function condition(tree: Tree, place: Place): CertaintyCue {
  const even = tree.words[place.first - 1]?.form.toLowerCase() === 'even';
  const rule = even ? EVEN_IF : `conditional: ${formsOf(tree, place)}`;
  return { kind: 'conditional', ...place, scope: scopeOf(tree, place.head), rule };
}

/** “even if” supposes its clause but sets no condition. */
export const EVEN_IF = 'conditional: even if';

function formsOf({ words }: Tree, { first, end }: Place): string {
  return words
    .slice(first, end)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
}

function phraseAt(tree: Tree, at: number): CertaintyCue | undefined {
  const phrase = CONDITION_PHRASES.find((parts) =>
    parts.every((part, index) => tree.words[at + index]?.form.toLowerCase() === part),
  );
  if (phrase === undefined) return undefined;
  const end = at + phrase.length;
  const noun = end - 2;
  const own = contentClause(tree, noun) ?? childrenWith(tree, noun, 'nmod')[0];
  const head = own ?? tree.words[at]?.head ?? at;
  return condition(tree, { first: at, end, head });
}

/** A question that may be answered by yes or no leaves its sentence open. */
export function questionAt(tree: Tree, at: number, scale: Scale): CertaintyCue | undefined {
  const { words, root } = tree;
  if (words[at]?.form !== '?' || at < words.length - 2 || !opensWithHelper(tree)) return undefined;
  const range = scale.grades['possible'];
  const found = { kind: 'modal', first: at, end: at + 1, head: root } as const;
  return {
    ...found,
    ...(range === undefined ? {} : { range }),
    scope: scopeOf(tree, root),
    rule: 'modal: question',
  };
}

function opensWithHelper({ words, root }: Tree): boolean {
  const subject = words.findIndex(
    ({ head, relation }) => head === root && relation.startsWith('nsubj'),
  );
  const before = words.slice(0, Math.max(subject, 0));
  if (before.some(({ form }) => /^(?:wh(?:y|o|om|at|ere|en|ich|ose)|how)$/iu.test(form)))
    return false;
  return before.some(({ tag, head }) => tag === 'AUX' && head === root);
}
