/** A rectangle on a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something with a sign at a point and words that want to stand beside it. */
export interface Labelled {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Half the width of its sign; 0 for words alone, which stand on the point. */
  readonly radius: number;
  /** How long its words are. */
  readonly width: number;
  /** What weighs more is named first. */
  readonly weight: number;
}

export interface Placed extends Box {
  readonly id: string;
}

const GAP = 4;
const CELL = 64;

/**
 * Where the words of each stand: beneath its sign, else above, right or left of it, so that no words lie on other words, on
 * a sign or outside the paper. What finds no room has none; what weighs more finds it first, of equals the first by id. The
 * same things give the same places, in whatever order they come. Linear in the things but for crowded places.
 */
export function labelsPlaced(
  things: readonly Labelled[],
  paper: { readonly width: number; readonly height: number },
  tall: number,
  taken: readonly Box[] = [],
): readonly Placed[] {
  const grid = new Grid();
  for (const box of taken) grid.add(box);
  for (const one of things) if (one.radius > 0) grid.add(signOf(one));
  const placed: Placed[] = [];
  for (const one of things.toSorted(byWeight)) {
    const box = spotsOf(one, tall).find((spot) => isWithin(spot, paper) && grid.isFree(spot));
    if (box === undefined) continue;
    grid.add(box);
    placed.push({ id: one.id, ...box });
  }
  return placed;
}

function byWeight(a: Labelled, b: Labelled): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

function signOf({ x, y, radius }: Labelled): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function spotsOf({ x, y, radius, width }: Labelled, tall: number): readonly Box[] {
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + tall,
  });
  if (radius === 0) return [at(x - width / 2, y - tall / 2)];
  const far = radius + GAP;
  return [
    at(x - width / 2, y + far),
    at(x - width / 2, y - far - tall),
    at(x + far, y - tall / 2),
    at(x - far - width, y - tall / 2),
  ];
}

function isWithin(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

/** What is taken, by squares of the paper. */
class Grid {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  isFree(box: Box): boolean {
    return cellsOf(box).every((key) => !this.#cells.get(key)?.some((one) => overlapping(one, box)));
  }
}

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1)
      keys.push(`${x} ${y}`);
  return keys;
}

export function overlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
