/**
 * The tree that scores best among all with one root, crossing arcs or not (McDonald et al. 2005): Chu–Liu/Edmonds.
 * `scores[dependent * stride + head]` rates an arc; head 0 is the root, the word at place w is head w + 1. Writes for
 * each word the place of its head, −1 for the root, to `heads`. Of equal arcs the leftmost head wins. The time grows
 * with the square of the length.
 */
export function bestTree(
  scores: Float32Array,
  stride: number,
  length: number,
  heads: Int32Array,
): void {
  chooseGreedily(scores, stride, length, heads);
  if (!isTree(heads, length)) spanningTree(scores, stride, length, heads);
}

/** Mostly the best heads, each by itself, are a tree; it then is the best one. */
function chooseGreedily(
  scores: Float32Array,
  stride: number,
  length: number,
  heads: Int32Array,
): void {
  for (let word = 0; word < length; word += 1) {
    let best = -1;
    let most = -Infinity;
    for (let head = 0; head <= length; head += 1) {
      const score = scores[word * stride + head] ?? 0;
      if (score <= most || head === word + 1) continue;
      most = score;
      best = head - 1;
    }
    heads[word] = best;
  }
}

/** One word hangs from the root, and every other one, over whatever words, from that. */
function isTree(heads: Int32Array, length: number): boolean {
  // The walk that first came by a word; 0 when none did.
  const walks = new Int32Array(length);
  let roots = 0;
  for (let start = 0; start < length; start += 1) {
    if (heads[start] === -1) roots += 1;
    let word = start;
    while (word >= 0 && walks[word] === 0) {
      walks[word] = start + 1;
      word = heads[word] ?? -1;
    }
    if (word >= 0 && walks[word] === start + 1) return false;
  }
  return roots === 1;
}

/** Larger than any sum of scores; keeps all but one word from the root, since a tree needs one arc from there. */
const ROOT_COST = 1e6;

/** A cycle that was drawn together into its first node. */
interface Contraction {
  readonly node: number;
  readonly members: readonly number[];
  /** The arcs of the cycle, one into each member. */
  readonly arcs: readonly Arc[];
  /** For each word, the node that stood for it before. */
  readonly owners: Int32Array;
}

/** An arc between words as they were before anything was drawn together. */
interface Arc {
  readonly head: number;
  readonly dependent: number;
}

function spanningTree(
  scores: Float32Array,
  stride: number,
  length: number,
  heads: Int32Array,
): void {
  const graph = new Graph(scores, stride, length);
  const contractions: Contraction[] = [];
  for (let cycle = graph.cycle(); cycle !== undefined; cycle = graph.cycle()) {
    contractions.push(graph.contract(cycle));
  }
  const arcs = graph.arcs();
  for (const { node, members, arcs: inner, owners } of contractions.toReversed()) {
    const entering = arcs[node];
    if (entering === undefined) continue;
    const entered = owners[entering.dependent];
    for (const [at, member] of members.entries()) {
      const own = inner[at];
      if (own !== undefined) arcs[member] = member === entered ? entering : own;
    }
  }
  for (const arc of arcs) if (arc !== undefined) heads[arc.dependent - 1] = arc.head - 1;
}

/** Nodes and arcs while cycles are drawn together. Node 0 is the root, node w + 1 the word at place w. */
class Graph {
  readonly #size: number;
  readonly #scores: Float64Array;
  /** The words at both ends of the arc that stands for all between two nodes. */
  readonly #heads: Int32Array;
  readonly #dependents: Int32Array;
  readonly #owners: Int32Array;
  readonly #active: Uint8Array;
  /** The best head of each node. */
  readonly #best: Int32Array;

  constructor(scores: Float32Array, stride: number, length: number) {
    const size = length + 1;
    this.#size = size;
    this.#scores = new Float64Array(size * size).fill(-Infinity);
    this.#heads = new Int32Array(size * size);
    this.#dependents = new Int32Array(size * size);
    this.#owners = Int32Array.from({ length: size }, (_, node) => node);
    this.#active = new Uint8Array(size).fill(1);
    this.#best = new Int32Array(size).fill(-1);
    for (let node = 1; node < size; node += 1) {
      for (let head = 0; head < size; head += 1) {
        const at = node * size + head;
        this.#heads[at] = head;
        this.#dependents[at] = node;
        if (head === node) continue;
        this.#scores[at] = (scores[(node - 1) * stride + head] ?? 0) - (head === 0 ? ROOT_COST : 0);
      }
      this.#choose(node);
    }
  }

  /** A cycle among the best arcs, its lowest node first; none when they are a tree. */
  cycle(): readonly number[] | undefined {
    const walks = new Int32Array(this.#size);
    for (let start = 1; start < this.#size; start += 1) {
      if (this.#active[start] === 0) continue;
      let node = start;
      while (node > 0 && walks[node] === 0) {
        walks[node] = start;
        node = this.#best[node] ?? 0;
      }
      if (node > 0 && walks[node] === start) return this.#around(node);
    }
    return undefined;
  }

  #around(node: number): readonly number[] {
    const members = [node];
    for (let at = this.#best[node] ?? 0; at !== node; at = this.#best[at] ?? 0) members.push(at);
    return members.toSorted((a, b) => a - b);
  }

  contract(members: readonly number[]): Contraction {
    const [node = 0] = members;
    const owners = this.#owners.slice();
    const arcs = members.map((member) => this.#arc(member));
    const own = members.map((member) => this.#scores[this.#at(member)] ?? 0);
    for (const member of members) if (member !== node) this.#active[member] = 0;
    for (let other = 0; other < this.#size; other += 1) {
      if (this.#active[other] === 0 || other === node) continue;
      this.#enter(node, other, members, own);
      if (other > 0) this.#leave(node, other, members);
    }
    const within = new Uint8Array(this.#size);
    for (const member of members) within[member] = 1;
    for (let word = 0; word < this.#size; word += 1) {
      if (within[owners[word] ?? 0] === 1) this.#owners[word] = node;
    }
    this.#choose(node);
    for (let other = 1; other < this.#size; other += 1) {
      if (this.#active[other] === 1 && within[this.#best[other] ?? 0] === 1) {
        this.#best[other] = node;
      }
    }
    return { node, members, arcs, owners };
  }

  /** The best arc from `other` into the cycle, for what it adds when it takes the place of an arc of the cycle. */
  #enter(node: number, other: number, members: readonly number[], own: readonly number[]): void {
    let best = -1;
    let most = -Infinity;
    for (let place = 0; place < members.length; place += 1) {
      const member = members[place] ?? 0;
      const score = (this.#scores[member * this.#size + other] ?? 0) - (own[place] ?? 0);
      if (best >= 0 && score <= most) continue;
      most = score;
      best = member;
    }
    this.#copy(node * this.#size + other, best * this.#size + other, most);
  }

  /** The best arc from the cycle to `other`. */
  #leave(node: number, other: number, members: readonly number[]): void {
    let best = -1;
    let most = -Infinity;
    for (const member of members) {
      const score = this.#scores[other * this.#size + member] ?? 0;
      if (best >= 0 && score <= most) continue;
      most = score;
      best = member;
    }
    this.#copy(other * this.#size + node, other * this.#size + best, most);
  }

  #copy(to: number, from: number, score: number): void {
    this.#scores[to] = score;
    this.#heads[to] = this.#heads[from] ?? 0;
    this.#dependents[to] = this.#dependents[from] ?? 0;
  }

  #choose(node: number): void {
    let best = -1;
    let most = -Infinity;
    for (let head = 0; head < this.#size; head += 1) {
      if (head === node || this.#active[head] === 0) continue;
      const score = this.#scores[node * this.#size + head] ?? -Infinity;
      if (best >= 0 && score <= most) continue;
      most = score;
      best = head;
    }
    this.#best[node] = best;
  }

  #at(node: number): number {
    return node * this.#size + (this.#best[node] ?? 0);
  }

  #arc(node: number): Arc {
    const at = this.#at(node);
    return { head: this.#heads[at] ?? 0, dependent: this.#dependents[at] ?? 0 };
  }

  /** The best arc into each node that is left. */
  arcs(): (Arc | undefined)[] {
    return Array.from({ length: this.#size }, (_, node) =>
      node > 0 && this.#active[node] === 1 ? this.#arc(node) : undefined,
    );
  }
}
