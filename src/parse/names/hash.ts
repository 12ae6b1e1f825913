// Features are 32-bit numbers: what kind of clue, then what was seen (Weinberger et al. 2009, “Feature hashing”). The
// mixers are those of FNV-1a and MurmurHash3 (Appleby 2011).

/** The hash of a text, told apart by `kind`. */
export function hashText(kind: number, text: string): number {
  return end(textHash(begin(kind), text));
}

const begin = (kind: number): number => Math.imul(kind ^ 0x9e37_79b9, 0x85eb_ca6b);

function textHash(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
    hash ^= hash >>> 15;
  }
  return hash;
}

function end(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 13);
}

/** The hash of a text that is not put together: the value is `hashText` of what was added. */
export class TextHash {
  #hash: number;

  constructor(kind: number) {
    this.#hash = begin(kind);
  }

  add(text: string): void {
    this.#hash = textHash(this.#hash, text);
  }

  value(): number {
    return end(this.#hash);
  }
}

export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash, 0x0100_0193) ^ value;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

const seed = (kind: number): number => Math.imul(kind, 0x9e37_79b1);

/** One clue of a kind, made of one, two or three values. */
export function clue(kind: number, value: number): number {
  return mix(seed(kind), value);
}

export function clue2(kind: number, first: number, second: number): number {
  return mix(mix(seed(kind), first), second);
}

export function clue3(kind: number, first: number, second: number, third: number): number {
  return mix(mix(mix(seed(kind), first), second), third);
}
