/** Where threads meet: how many have come, and how often all had. Two numbers in shared memory. */
export function openBarrier(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Waits until so many threads have come. What each wrote before is then seen by all. */
export function meet(barrier: Int32Array<SharedArrayBuffer>, threads: number): void {
  const turn = Atomics.load(barrier, 1);
  if (Atomics.add(barrier, 0, 1) + 1 === threads) {
    Atomics.store(barrier, 0, 0);
    Atomics.add(barrier, 1, 1);
    Atomics.notify(barrier, 1);
    return;
  }
  while (Atomics.load(barrier, 1) === turn) Atomics.wait(barrier, 1, turn);
}
