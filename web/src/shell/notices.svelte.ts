import type { Problem } from '../../../src/http/api.ts';

/** What is said at the foot of the window: what was done, or why it could not be. */
export interface Notice {
  readonly words?: string;
  readonly problem?: Problem;
  readonly action?: { readonly label: string; readonly run: () => unknown };
}

interface Standing extends Notice {
  readonly key: number;
}

let next = 0;
let standing = $state.raw<readonly Standing[]>([]);

export const notices = {
  get all(): readonly Standing[] {
    return standing;
  },
};

/** How long a notice stays, in milliseconds; a problem stays until it is dismissed. */
const LASTING = 8000;
const MOST = 4;

export function say(notice: Notice): void {
  const key = next++;
  standing = [...standing, { ...notice, key }].slice(-MOST);
  if (notice.problem === undefined) setTimeout(() => dismiss(key), LASTING);
}

export function dismiss(key: number): void {
  standing = standing.filter((notice) => notice.key !== key);
}
