/** Gold and found labels of one row each; a row without a find counts against its gold label only. */
export interface Labelled {
  readonly gold: string;
  readonly found: string | undefined;
}

export interface LabelScore {
  readonly label: string;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** By label, in alphabetical order; only labels that the gold has. */
export function scoresOf(rows: readonly Labelled[]): readonly LabelScore[] {
  const labels = [...new Set(rows.map(({ gold }) => gold))].toSorted();
  return labels.map((label) => {
    const gold = rows.filter((row) => row.gold === label).length;
    const found = rows.filter((row) => row.found === label).length;
    const right = rows.filter((row) => row.gold === label && row.found === label).length;
    return {
      label,
      gold,
      precision: found === 0 ? 0 : right / found,
      recall: gold === 0 ? 0 : right / gold,
      f1: gold + found === 0 ? 0 : (2 * right) / (gold + found),
    };
  });
}

/** The mean of the labels’ F1, each counting the same however rare. */
export function macroF1(rows: readonly Labelled[]): number {
  const scores = scoresOf(rows);
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scores.length);
}

export function accuracy(rows: readonly Labelled[]): number {
  return rows.filter(({ gold, found }) => gold === found).length / Math.max(1, rows.length);
}
