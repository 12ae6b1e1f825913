import type { CaseAnswer } from '../api/types.ts';

let known = $state.raw<CaseAnswer>();

/** The case that is open, as it was last told; `undefined` until it is. */
export const theCase = {
  get now(): CaseAnswer | undefined {
    return known;
  },
};

export function setCase(answer: CaseAnswer | undefined): void {
  if (answer !== undefined) known = answer;
}
