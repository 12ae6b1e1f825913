import type { Figure } from '../benchmark.ts';

export interface Counts {
  right: number;
  found: number;
  gold: number;
}

export function counts(): Counts {
  return { right: 0, found: 0, gold: 0 };
}

export function addCounts(to: Counts, { right, found, gold }: Counts): void {
  to.right += right;
  to.found += found;
  to.gold += gold;
}

export function f1({ right, found, gold }: Counts): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

export function precision({ right, found }: Counts): number {
  return found === 0 ? 0 : right / found;
}

export function recall({ right, gold }: Counts): number {
  return gold === 0 ? 0 : right / gold;
}

export function shareOf(name: string, value: number, rest: Partial<Figure> = {}): Figure {
  return { name, value, unit: 'share', slack: 0.01, ...rest };
}
