import type { Id, Passage } from '../api/types.ts';

/** Where the eye is: below the head of the page. */
const LINE = 150;
const STEP = 40;
const STEPS = 12;

/** What of the text is in view: the passage at the head of the window, and the page that it stands on there. */
export interface InView {
  readonly passage: Id;
  readonly page: number | undefined;
}

export function inView(root: Element, passages: ReadonlyMap<Id, Passage>): InView | undefined {
  const text = root.querySelector('.text') ?? root;
  const { left, width } = text.getBoundingClientRect();
  const x = Math.max(left + 8, Math.min(left + width / 3, innerWidth - 1));
  for (let step = 0; step < STEPS; step += 1) {
    const at = document.elementFromPoint(x, LINE + step * STEP);
    const element = at && root.contains(at) ? at.closest('[id^="pas_"]:not(.note)') : null;
    const passage = element && passages.get(element.id);
    if (element && passage) return { passage: passage.id, page: pageIn(element, passage) };
  }
  return undefined;
}

/** The page of the last sign of one that is above the eye, else that on which the passage begins. */
function pageIn(element: Element, { pages }: Passage): number | undefined {
  const signs = [...element.querySelectorAll('.page-sign')].filter(
    (sign) => sign.getBoundingClientRect().top < LINE + STEP,
  );
  const page = Number(signs.at(-1)?.id.replace('page-', ''));
  return page > 0 ? page : pages?.[0];
}
