import { asTree, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

/** The surnames among which some have stressed endings. */
const STRESSED = 'surname male adjective';

/** Paradigms, rules and likelihoods of `russian-declension.yml`; the finder builds its index from them. */
export function compileRussianDeclension(): unknown {
  const file = asTree(readResource('russian-declension.yml'), 'russian-declension.yml');
  const letters = asTree(file['letters'], 'letters');
  const paradigms = asTree(file['paradigms'], 'paradigms');
  const likely = asTree(file['likely'], 'likely');
  const stressed = {
    [STRESSED]: [likely[STRESSED], ...words(file['stressed']).map((name) => `^${name}:3`)].join(
      ' ',
    ),
  };
  return {
    rules: lines(file, 'rules').map((line) => rule(line, letters, paradigms)),
    likely: Object.fromEntries(
      Object.entries({ ...likely, ...stressed }).map(([kind, list]) => [kind, weights(list)]),
    ),
    irregular: lines(file, 'irregular').map((line) => {
      const [part, bearer, forms = ''] = line.split('|').map((cell) => cell.trim());
      return { part, bearer, forms: forms.split(' ') };
    }),
    fixed: words(file['fixed']).toSorted(),
  };
}

function lines(file: Tree, field: string): readonly string[] {
  const list = file[field];
  if (!Array.isArray(list)) throw new TypeError(`${field}: a sequence was expected`);
  return list.map(String);
}

function rule(line: string, letters: Tree, paradigms: Tree): unknown {
  const [part, bearer, kind, paradigm = '', stems = '', weight] = line
    .split('|')
    .map((cell) => cell.trim());
  const endings = paradigms[paradigm];
  if (typeof endings !== 'string')
    throw new TypeError(`rules: no paradigm “${paradigm}” in “${line}”`);
  const forms = endings
    .split(' ')
    .map((one) => one.split('/').map((ending) => (ending === '0' ? '' : ending)));
  return {
    part,
    bearer,
    kind,
    stems: stems.split(' ').flatMap((stem) => lettersOf(stem, letters)),
    weight: Number(weight),
    endings: forms.slice(0, CASES),
    lemma: forms[CASES]?.[0] ?? forms[0]?.[0],
  };
}

const CASES = 6;

function lettersOf(stem: string, letters: Tree): readonly string[] {
  const set = letters[stem];
  return typeof set === 'string' ? set.split(' ') : [stem];
}

/** The words of a block. */
function words(block: unknown): readonly string[] {
  return String(block).trim().split(/\s+/u);
}

/** `а:0.02 я:0.03` */
function weights(list: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    words(list).map((pair) => {
      const [ending = '', weight] = pair.split(':');
      return [ending, Number(weight)];
    }),
  );
}
