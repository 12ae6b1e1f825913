const FIRST_SIZE = 1024;

/** A growing list of unsigned 32-bit numbers without the cost of boxed ones. */
export interface NumberList {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** The numbers so far, in an array of their own. */
  readonly taken: () => Uint32Array;
}

export function numberList(): NumberList {
  let values = new Uint32Array(FIRST_SIZE);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    length: () => length,
    taken: () => values.slice(0, length),
  };
}
