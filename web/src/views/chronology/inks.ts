import type { Inks } from './scene.ts';

/** The colours of the theme that an element stands in, as a canvas takes them. */
export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  document.body.append(probe);
  const of = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const inks = {
    ink: of('--ink'),
    soft: of('--soft'),
    faint: of('--faint'),
    rule: of('--rule'),
    panel: of('--panel'),
    paper: of('--paper'),
    act: of('--rubric'),
    date: of('--link'),
    chosen: of('--glow'),
    serif: style.getPropertyValue('--serif'),
    sans: style.getPropertyValue('--sans'),
  };
  probe.remove();
  return inks;
}
