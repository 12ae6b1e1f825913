import { BORN } from './forms.ts';
import { givenSex } from './given.ts';
import type { NameToken } from './tokens.ts';

/** A name without what stands aside of it: the maiden name and the nickname, in brackets, quotation marks or behind née. */
export interface WithoutAsides {
  readonly tokens: readonly NameToken[];
  readonly maiden?: readonly NameToken[];
  readonly nickname?: readonly NameToken[];
  /** A lone capitalised word in brackets, of which only the rest of the name tells what it is. */
  readonly bracketed?: readonly NameToken[];
}

/** Takes the asides out. A name that stands in brackets or quotation marks as a whole is no aside. */
export function withoutAsides(tokens: readonly NameToken[]): WithoutAsides {
  if (!tokens.some(isMarked)) return { tokens };
  const main: NameToken[] = [];
  const groups: { readonly quoted: boolean; readonly tokens: NameToken[] }[] = [];
  let open: (typeof groups)[number] | undefined;
  for (const token of tokens) {
    if (token.kind === 'open' || (token.kind === 'quote' && open?.quoted !== true)) {
      open = { quoted: token.kind === 'quote', tokens: [] };
      groups.push(open);
    } else if (token.kind === 'close' || token.kind === 'quote') open = undefined;
    else (open?.tokens ?? main).push(token);
  }
  if (open?.quoted === true) return withoutAsides(tokens.filter(({ kind }) => kind !== 'quote'));
  if (!main.some(({ kind }) => kind !== 'comma')) {
    return { tokens: groups.find((group) => group.tokens.length > 0)?.tokens ?? [] };
  }
  return sorted(main, groups);
}

const isMarked = ({ kind, key }: NameToken): boolean =>
  kind === 'word' ? BORN.has(key) : kind === 'open' || kind === 'quote' || kind === 'close';

function sorted(
  main: readonly NameToken[],
  groups: readonly { readonly quoted: boolean; readonly tokens: readonly NameToken[] }[],
): WithoutAsides {
  const found: { -readonly [key in keyof WithoutAsides]: WithoutAsides[key] } = { tokens: main };
  for (const { quoted, tokens } of groups) {
    const born = tokens.findIndex(({ key }) => BORN.has(key));
    const first = tokens[born + 1];
    if (first === undefined || first.kind !== 'word') continue;
    if (born >= 0) found.maiden ??= namesOf(tokens.slice(born + 1));
    else if (quoted || givenSex(first.key) !== undefined) found.nickname ??= tokens;
    else if (tokens.length === 1 && isCapital(first)) found.bracketed ??= tokens;
  }
  return { ...found, ...bornBehind(main) };
}

/** “Mehriban Aliyeva née Pashayeva”; plain *born* (Ilham Aliyev, born in Baku) counts only before a capital. */
function bornBehind(main: readonly NameToken[]): Partial<WithoutAsides> {
  const at = main.findIndex(({ key, shape }) => BORN.has(key) && shape === 'lower');
  if (at < 1) return {};
  const maiden = namesOf(main.slice(at + 1));
  const tokens = main.slice(0, at);
  return maiden.length === 0 ? { tokens } : { tokens, maiden };
}

function namesOf(tokens: readonly NameToken[]): readonly NameToken[] {
  const stop = tokens.findIndex((token) => token.kind === 'comma' || !isCapital(token));
  return stop < 0 ? tokens : tokens.slice(0, stop);
}

const isCapital = ({ shape }: NameToken): boolean => shape !== 'lower';
