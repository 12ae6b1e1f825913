/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/**
 * The interval that holds the true share with 95 % certainty when `right` of `of` were right (Wilson 1927, “Probable inference, the law
 * of succession, and statistical inference”, JASA 22). Nothing judged: 0 to 1.
 */
export function wilson(right: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = right / of;
  const shrink = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
