/**
 * The interval algebra of Allen (1983), “Maintaining knowledge about temporal intervals”, CACM 26(11). A set of the
 * thirteen relations is an integer of thirteen bits, so that union and intersection are `|` and `&`. Nothing here is
 * a table copied from a paper: what a relation means is said once, as the order of four endpoints, and converse and
 * composition are computed from that.
 */

/** A set of relations in which the first interval may stand to the second; 0 is the contradiction. */
export type RelationSet = number;

/** −1 earlier, 0 at once, 1 later. */
export type Sign = -1 | 0 | 1;

/** The order of the first interval's start and end against the second's: start–start, start–end, end–start, end–end. */
export type EndpointOrder = readonly [ss: Sign, se: Sign, es: Sign, ee: Sign];

/** The short names in use since Allen (1983); an `i` marks the converse; `e` is equal. */
export const RELATION_NAMES = [
  'b',
  'm',
  'o',
  'fi',
  'di',
  's',
  'e',
  'si',
  'd',
  'f',
  'oi',
  'mi',
  'bi',
] as const;
export type RelationName = (typeof RELATION_NAMES)[number];

const ORDERS: Readonly<Record<RelationName, EndpointOrder>> = {
  b: [-1, -1, -1, -1],
  m: [-1, -1, 0, -1],
  o: [-1, -1, 1, -1],
  fi: [-1, -1, 1, 0],
  di: [-1, -1, 1, 1],
  s: [0, -1, 1, -1],
  e: [0, -1, 1, 0],
  si: [0, -1, 1, 1],
  d: [1, -1, 1, -1],
  f: [1, -1, 1, 0],
  oi: [1, -1, 1, 1],
  mi: [1, 0, 1, 1],
  bi: [1, 1, 1, 1],
};

const COUNT = RELATION_NAMES.length;
const BASES: readonly EndpointOrder[] = RELATION_NAMES.map((name) => ORDERS[name]);

/** Nothing is known. */
export const ANY: RelationSet = (1 << COUNT) - 1;

/** The set of the named relations: `relations('b', 'm')`. */
export function relations(...names: readonly RelationName[]): RelationSet {
  return names.reduce((set, name) => set | (1 << RELATION_NAMES.indexOf(name)), 0);
}

export function namesOf(set: RelationSet): readonly RelationName[] {
  return RELATION_NAMES.filter((_, at) => (set & (1 << at)) !== 0);
}

/** The relations whose endpoints lie as `fits` says. */
export function relationsWhere(fits: (order: EndpointOrder) => boolean): RelationSet {
  return BASES.reduce((set, order, at) => (fits(order) ? set | (1 << at) : set), 0);
}

/** For each pair of endpoints, the orders that some relation of the set has; as {@link EndpointOrder}. */
export function endpointOrders(set: RelationSet): readonly ReadonlySet<Sign>[] {
  const inSet = BASES.filter((_, at) => (set & (1 << at)) !== 0);
  return [0, 1, 2, 3].map((pair) => new Set(inSet.map((order) => order[pair] ?? 0)));
}

/** The single relation of two intervals given by their ends; each must begin before it ends. */
export function relationOf(
  a: readonly [start: number, end: number],
  b: readonly [start: number, end: number],
): RelationSet {
  const order = [sign(a[0], b[0]), sign(a[0], b[1]), sign(a[1], b[0]), sign(a[1], b[1])];
  return relationsWhere((base) => base.every((value, at) => value === order[at]));
}

function sign(x: number, y: number): Sign {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** How the second interval stands to the first. The names are listed from `b` to its mirror `bi`, so bits turn round. */
export function converse(set: RelationSet): RelationSet {
  let turned = 0;
  for (let at = 0; at < COUNT; at += 1)
    if ((set & (1 << at)) !== 0) turned |= 1 << (COUNT - 1 - at);
  return turned;
}

/** How a may stand to c when a stands to b as in `ab`, and b to c as in `bc`. */
export function compose(ab: RelationSet, bc: RelationSet): RelationSet {
  const table = (composed ??= composedTable());
  let ac = 0;
  for (let at = 0; at < COUNT && ac !== ANY; at += 1)
    if ((ab & (1 << at)) !== 0) ac |= table[(at << COUNT) | bc] ?? ANY;
  return ac;
}

/** One base relation by any set: 13 × 8,192 sets, made at the first use. */
let composed: Uint16Array | undefined;

function composedTable(): Uint16Array {
  const table = new Uint16Array(COUNT << COUNT);
  for (const [first, ab] of BASES.entries()) {
    for (const [second, bc] of BASES.entries())
      table[(first << COUNT) | (1 << second)] = composeBases(ab, bc);
    for (let set = 1; set <= ANY; set += 1) {
      const lowest = set & -set;
      const at = first << COUNT;
      table[at | set] = (table[at | lowest] ?? 0) | (table[at | (set ^ lowest)] ?? 0);
    }
  }
  return table;
}

/**
 * An endpoint of a against an endpoint of c, by way of either endpoint of b: what both ways allow. Relations of
 * which all four pairs are allowed are the composition; that this is exact is tested against intervals.
 */
function composeBases(ab: EndpointOrder, bc: EndpointOrder): RelationSet {
  const allowed = [0, 1, 2, 3].map((pair) => {
    const [ofA, ofC] = [pair >> 1, pair & 1];
    const ways = [0, 1].map((ofB) => chained(ab[ofA * 2 + ofB] ?? 0, bc[ofB * 2 + ofC] ?? 0));
    return ([-1, 0, 1] as const).filter((value) => ways.every((way) => way.includes(value)));
  });
  return relationsWhere((order) =>
    order.every((value, pair) => allowed[pair]?.includes(value) ?? false),
  );
}

/** The point algebra of Vilain and Kautz (1986): x to z when x stands to y, and y to z, as said. */
function chained(xy: Sign, yz: Sign): readonly Sign[] {
  if (xy === 0) return [yz];
  return yz === 0 || xy === yz ? [xy] : [-1, 0, 1];
}
