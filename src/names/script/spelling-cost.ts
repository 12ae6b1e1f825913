import table from '../tables/comparable.compiled.json' with { type: 'json' };

/** Letters behind it are cut: no word of a name is longer, and the cost grows with the square. */
const LONGEST = 64;
const A = 97;
const LETTERS = 26;
const WHOLE = 100;
const OTHER_VOWEL = 60;
const VOWELS = new Set('aeiouy');

const substitute = new Uint8Array(LETTERS * LETTERS).fill(WHOLE);
const drop = new Uint8Array(LETTERS).fill(WHOLE);
const dropLast = new Uint8Array(LETTERS).fill(WHOLE);
fillTables();

function fillTables(): void {
  const { costs } = table;
  for (const one of VOWELS) {
    for (const two of VOWELS) setBoth(one, two, OTHER_VOWEL);
  }
  for (const [pair, cost] of pairs(costs.substitute)) {
    setBoth(pair.charAt(0), pair.charAt(1), cost);
  }
  for (let code = 0; code < LETTERS; code++) substitute[code * LETTERS + code] = 0;
  for (const [letter, cost] of pairs(costs.drop)) drop[codeOf(letter, 0)] = cost;
  dropLast.set(drop);
  for (const [letter, cost] of pairs(costs.dropLast)) dropLast[codeOf(letter, 0)] = cost;
}

function pairs(line: string): readonly (readonly [string, number])[] {
  const words = line.split(' ');
  return words.flatMap((word, index) =>
    index % 2 === 1 ? [] : [[word, Number(words[index + 1])] as const],
  );
}

function setBoth(one: string, two: string, cost: number): void {
  substitute[codeOf(one, 0) * LETTERS + codeOf(two, 0)] = cost;
  substitute[codeOf(two, 0) * LETTERS + codeOf(one, 0)] = cost;
}

/** 0…25 for a…z; every other unit keeps a number above. */
function codeOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= A && code < A + LETTERS ? code - A : code + LETTERS;
}

interface Side {
  readonly codes: Uint32Array;
  readonly drops: Uint8Array;
}

/** Used again by each call, so that comparing names makes no garbage; nothing of a call is read by the next. */
const side = (): Side => ({ codes: new Uint32Array(LONGEST), drops: new Uint8Array(LONGEST) });
const left = side();
const right = side();
let beforeLast = new Int32Array(LONGEST + 1);
let last = new Int32Array(LONGEST + 1);
let row = new Int32Array(LONGEST + 1);

/**
 * How far two words of a name are apart, 0 (the same) … 1 (nothing in common): the restricted Damerau–Levenshtein
 * distance over `letters` of `comparable`, where letters that spellings exchange cost less than others
 * (`resources/scripts/comparable.yml`), divided by the length of the longer. Symmetric. Only the first 64 letters count.
 *
 * @param limit 0…1: above it the answer is 1, found sooner.
 */
export function spellingCost(a: string, b: string, limit = 1): number {
  if (a === b) return 0;
  const m = Math.min(a.length, LONGEST);
  const n = Math.min(b.length, LONGEST);
  if (m === 0 || n === 0) return 1;
  const most = Math.max(m, n);
  if (Math.abs(m - n) * CHEAPEST_DROP > limit * most * WHOLE || Math.abs(m - n) * 2 > most)
    return 1;
  const budget = limit * most * WHOLE;
  const own = read(a, m, left.codes);
  const other = read(b, n, right.codes);
  if (leastOf(own & ~other, other) > budget || leastOf(other & ~own, own) > budget) return 1;
  readDrops(m, left);
  readDrops(n, right);
  const cost = distance(m, n, budget) / (most * WHOLE);
  return cost > limit ? 1 : Math.min(1, cost);
}

/** What a letter costs at the least that has none opposite. */
const CHEAPEST_DROP = Math.min(table.costs.dropGlide, table.costs.dropTs);

/** Returns a bit for each letter of the word; the highest stands for all that are none of a…z. */
function read(word: string, length: number, codes: Uint32Array): number {
  let mask = 0;
  for (let index = 0; index < length; index++) {
    const code = codeOf(word, index);
    codes[index] = code;
    mask |= 1 << (code < LETTERS ? code : LETTERS);
  }
  return mask;
}

function readDrops(length: number, { codes, drops }: Side): void {
  for (let index = 0; index < length; index++) drops[index] = dropOf(codes, index, length);
}

/**
 * What letters cost at the least that the other word has none of: the cheapest of dropping each and of exchanging it
 * for one the other has. It takes no order into account, so that no alignment of the two words costs less.
 */
function leastOf(letters: number, other: number): number {
  let sum = 0;
  for (let rest = letters & ALL; rest !== 0; rest &= rest - 1) {
    const code = 31 - Math.clz32(rest & -rest);
    let least = leastDrop[code] ?? 0;
    for (const { bit, cost } of exchanges[code] ?? []) {
      if ((other & bit) === 0) continue;
      if (cost < least) least = cost;
      break;
    }
    sum += least;
  }
  return sum;
}

const ALL = (1 << LETTERS) - 1;

const isVowel = new Uint8Array(LETTERS);
for (const vowel of VOWELS) isVowel[codeOf(vowel, 0)] = 1;
const [S, Z, T, D, I] = ['s', 'z', 't', 'd', 'i'].map((letter) => codeOf(letter, 0));

/** What a letter costs at the least wherever it is dropped. */
const leastDrop = drop.map((cost, code) => {
  const least = Math.min(cost, dropLast[code] ?? WHOLE);
  if (code === T || code === D) return Math.min(least, table.costs.dropTs);
  if (isVowel[code] !== 1) return least;
  return Math.min(least, table.costs.dropBesideVowel, code === I ? table.costs.dropGlide : WHOLE);
});

interface Exchange {
  readonly bit: number;
  readonly cost: number;
}

/** For each letter those that cost less than a whole one instead, the cheapest first. */
const exchanges: readonly (readonly Exchange[])[] = Array.from({ length: LETTERS }, (_, one) =>
  Array.from({ length: LETTERS }, (_cost, two) => ({
    bit: 1 << two,
    cost: substitute[one * LETTERS + two] ?? WHOLE,
  }))
    .filter(({ bit, cost }) => bit !== 1 << one && cost < WHOLE)
    .toSorted((a, b) => a.cost - b.cost),
);

function dropOf(codes: Uint32Array, index: number, length: number): number {
  const code = codes[index] ?? 0;
  if (code >= LETTERS) return WHOLE;
  const plain = (index === length - 1 ? dropLast : drop)[code] ?? WHOLE;
  const next = index + 1 < length ? (codes[index + 1] ?? 0) : -1;
  if ((code === T || code === D) && (next === S || next === Z)) return table.costs.dropTs;
  if (isVowel[code] !== 1) return plain;
  const before = index > 0 && isVowel[codes[index - 1] ?? 0] === 1;
  const after = isVowel[next] === 1;
  if (code === I && after && index > 0 && !before) return Math.min(plain, table.costs.dropGlide);
  return before || after ? Math.min(plain, table.costs.dropBesideVowel) : plain;
}

function distance(m: number, n: number, limit: number): number {
  let leastBefore = 0;
  row[0] = 0;
  for (let j = 1; j <= n; j++) row[j] = (row[j - 1] ?? 0) + (right.drops[j - 1] ?? 0);
  for (let i = 1; i <= m; i++) {
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
    const least = nextRow(i, n);
    // Exchanged neighbours go back two rows, so both have to lie above.
    if (least > limit && leastBefore > limit) return limit + 1;
    leastBefore = least;
  }
  return row[n] ?? 0;
}

/** Fills `row` for letter i of the left word; returns its least entry. */
function nextRow(i: number, n: number): number {
  const one = left.codes[i - 1] ?? 0;
  const dropOne = left.drops[i - 1] ?? 0;
  let entry = (last[0] ?? 0) + dropOne;
  let least = entry;
  row[0] = entry;
  for (let j = 1; j <= n; j++) {
    const two = right.codes[j - 1] ?? 0;
    const exchange = (last[j - 1] ?? 0) + exchangeCost(one, two);
    entry = Math.min(entry + (right.drops[j - 1] ?? 0), (last[j] ?? 0) + dropOne, exchange);
    if (one !== two && i > 1 && j > 1 && one === right.codes[j - 2] && two === left.codes[i - 2]) {
      entry = Math.min(entry, (beforeLast[j - 2] ?? 0) + SWAP);
    }
    row[j] = entry;
    if (entry < least) least = entry;
  }
  return least;
}

/** Two letters that changed places. */
const SWAP = 90;

function exchangeCost(one: number, two: number): number {
  if (one < LETTERS && two < LETTERS) return substitute[one * LETTERS + two] ?? WHOLE;
  return one === two ? 0 : WHOLE;
}
