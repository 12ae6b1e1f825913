import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { frameWords } from './frame-words.ts';
import type { ActEntry } from './lexicon-pattern.ts';

/** Words behind a verb within which what it calls somebody begins. */
const REACH = 14;

/** Words of what is quoted that are looked at. */
const QUOTED = 12;

/**
 * “Called the report “a fantasy””, “described him as “a general with a lease””: whoever puts a name for something into
 * quotation marks blames it, unless the words are kind ones.
 */
export function quotedBlame(tree: Tree, at: number, lemma: string): ActEntry | undefined {
  if (!frameWords('namings').has(lemma)) return undefined;
  // “A newspaper called “The Day””.
  if (tree.words[at]?.relation === 'acl' && dependents(tree, at, 'nsubj').length === 0)
    return undefined;
  const mark = openingMark(tree, at);
  if (mark === undefined) return undefined;
  const said = tree.words.slice(mark + 1, mark + 1 + QUOTED);
  const end = said.findIndex(({ form }) => MARK.test(form));
  const kind = said
    .slice(0, end === -1 ? said.length : end)
    .some((word) => frameWords('kind_words').has(word.lemma.toLowerCase()));
  return kind ? undefined : { ...BLAME, rule: `${lemma} … “…”` };
}

const MARK = /^(?:["“”„«»‘]|``|'')$/u;

/** The mark that opens behind what is named, in the verb’s own clause. */
function openingMark(tree: Tree, at: number): number | undefined {
  if (dependents(tree, at, 'ccomp').some((one) => dependents(tree, one, 'mark').length > 0))
    return undefined;
  for (let one = at + 2; one < at + REACH; one += 1) {
    const word = tree.words[one];
    if (word === undefined) return undefined;
    if (MARK.test(word.form)) return tree.words[one - 1]?.form === ',' ? undefined : one;
    if (/^(?:[;:.]|and|but|that|which|who)$/u.test(word.form)) return undefined;
  }
  return undefined;
}

const BLAME: Omit<ActEntry, 'rule'> = {
  type: 'ACCUSE',
  mode: 'disapprove',
  roles: { initiator: ['subj'], recipient: ['obj'] },
};
