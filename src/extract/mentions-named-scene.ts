import type { MentionFind } from '../names/mention-find.ts';
import type { Scene } from './mentions-find.ts';

/** A passage's names over its tokens. */
export interface NamedScene {
  readonly scene: Scene;
  /** The find whose first token this is. */
  readonly from: ReadonlyMap<number, MentionFind>;
  /** The find that ends right before this token. */
  readonly until: ReadonlyMap<number, MentionFind>;
  /** First token of each find, and the one after its last. */
  readonly tokensOf: ReadonlyMap<MentionFind, readonly [from: number, until: number]>;
  /** 1 where a token belongs to the name of a state. */
  readonly stateTokens: Uint8Array;
}

/** Lays finds that stand in order and apart over their tokens. */
export function nameScene(scene: Scene, finds: readonly MentionFind[]): NamedScene {
  const { tokens } = scene;
  const from = new Map<number, MentionFind>();
  const until = new Map<number, MentionFind>();
  const tokensOf = new Map<MentionFind, readonly [number, number]>();
  const stateTokens = new Uint8Array(tokens.length);
  let at = 0;
  for (const find of finds) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= find.start) at += 1;
    let end = at;
    while (end < tokens.length && (tokens[end]?.start ?? Infinity) < find.end) end += 1;
    if (end === at) continue;
    from.set(at, find);
    until.set(end, find);
    tokensOf.set(find, [at, end]);
    if (find.type === 'state') stateTokens.fill(1, at, end);
  }
  return { scene, from, until, tokensOf, stateTokens };
}
