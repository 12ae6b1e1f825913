import { clauseBehind } from './clause-behind.ts';
import type { Answer } from './debated.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

const LINKS = listed('links');
const LIKELIER = listed('likelier');
const MORE = listed('more');
const AHEAD = listed('ahead');

/** “It seems more likely that he simply wanted the ministry.”: the author's own answer, where rivals were told before. */
export function likelierAnswer({ tree }: Scene): Answer | undefined {
  const { words } = tree;
  const that = words.findIndex(({ form }, at) => at < NEAR && form === 'that');
  const grade = that - 1;
  if (!LIKELIER.has(lemmaAt(tree, grade)) || !MORE.has(lemmaAt(tree, grade - 1))) return undefined;
  const linked = words.slice(0, grade).some(({ lemma }) => lemma === 'be' || LINKS.has(lemma));
  if (!linked || !words.slice(0, NEAR).some(({ form }) => form.toLowerCase() === 'it'))
    return undefined;
  const statement = clauseBehind(tree, that);
  const { first, end } = statement;
  if (end - first < SHORTEST) return undefined;
  return words.slice(first, end).some(({ lemma }) => AHEAD.has(lemma))
    ? undefined
    : { statement, rule: `likelier: ${lemmaAt(tree, grade)}` };
}

const NEAR = 12;
const SHORTEST = 4;
