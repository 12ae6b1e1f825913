import { nameKey } from '../names/name-key.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { RUSSIAN_HEADS, headNominative, isCyrillic } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, take } from './mentions-find.ts';
import type { Scene } from './mentions-find.ts';

/** A short word for a ministry or an office of state, in any case: МИД, МИДе, Минобороны. */
const SHORT = /^(?:\p{Lu}{2,5}(?:а|у|ом|е)?|(?:Мин(?!ист)|Ген|Гос)\p{Ll}{3,})$/u;
/** «японский МИД», «тамошний МИД»: of whom the adjective says. */
const ADJECTIVE = /^\p{Ll}.*(?:ий|ый|ой|ого|его|ому|ему|им|ым|ом|ем)$/u;

/** The institutions that a document names with their state, by their short word; `undefined` where it names several. */
export type BareHeads = ReadonlyMap<string, string | undefined>;

/** «МИД Грузии» makes later «МИД» the same, where the document names no other state's. */
export function bareHeads(finds: readonly MentionFind[]): BareHeads {
  const heads = new Map<string, string | undefined>();
  for (const { type, form, name } of finds) {
    if (type !== 'organisation' || form !== 'name' || !isCyrillic(name)) continue;
    const [first = '', ...more] = name.split(' ');
    const head = SHORT.test(first) && more.length > 0 ? headNominative(first) : undefined;
    if (head === undefined) continue;
    const known = heads.has(head) ? heads.get(head) : name;
    heads.set(head, known !== undefined && nameKey(known) === nameKey(name) ? known : undefined);
  }
  return heads;
}

/** Such short words standing alone. Whose they are stays open where the document does not tell. */
export function findBareHeads(scene: Scene, heads: BareHeads): readonly MentionFind[] {
  const { tokens, passage } = scene;
  return tokens.flatMap((token, at): MentionFind[] => {
    const head = headOf(token);
    if (head === undefined || !take(scene, { from: at, until: at + 1 })) return [];
    const before = tokens[at - 1]?.text ?? '';
    const isOther = token.gap === 'space' && ADJECTIVE.test(before);
    const told = isOther ? undefined : heads.get(head);
    const range = rangeOf(scene, at, at + 1);
    const find = { ...range, passage, type: 'organisation', form: 'abbreviation' } as const;
    const standsFor = told === undefined ? {} : { standsFor: told };
    return [{ ...find, rule: 'bare-head', name: told ?? token.text, ...standsFor }];
  });
}

function headOf({ text, shape }: Token): string | undefined {
  if (shape === 'lower' || !isCyrillic(text) || !SHORT.test(text)) return undefined;
  const lower = text.toLowerCase();
  return RUSSIAN_HEADS.organisation.has(lower) ? headNominative(lower) : undefined;
}
