import { fitting, moved, zoomed } from '../../src/view/time-window.ts';
import type { TimeWindow } from '../../src/view/time-window.ts';
import { lanesOf } from '../../src/view/time-lanes.ts';
import type { Lane } from '../../src/view/time-lanes.ts';
import { draw } from '../src/views/chronology/picture.ts';
import type { Inks } from '../src/views/chronology/scene.ts';
import { inventedMarks } from './marks.ts';

type Mark = ReturnType<typeof inventedMarks>[number];

const [WIDTH, HEIGHT] = [1240, 700];
const INKS: Inks = {
  ink: '#211e1a',
  soft: '#59534a',
  faint: '#6a6359',
  rule: '#ddd7ca',
  panel: '#f5f2ea',
  paper: '#fdfcf9',
  act: '#8f2417',
  date: '#1d4a73',
  chosen: '#fbeeb5',
  serif: 'serif',
  sans: 'sans-serif',
};
const ACTORS = 40;

/** Frames a second of each movement, the page's own clock telling when a frame is due. */
export async function measured(
  count: number,
  seconds: number,
): Promise<Readonly<Record<string, number>>> {
  const marks = inventedMarks(count, ACTORS);
  const names = {
    documents: [],
    actors: Array.from({ length: ACTORS }, (_, at) => ({ name: `Actor ${at}` })),
  };
  const [one, many] = [lanesOf(marks, 'all', names), lanesOf(marks, 'actor', names)];
  const whole = fitting(-281_000, 20_500, WIDTH);
  const near = fitting(15_000, 15_200, WIDTH);
  const zoom = (share: number): TimeWindow =>
    zoomed(whole, 2 ** (-14 * Math.sin(share * Math.PI)), WIDTH * 0.97);
  const pan = (share: number): TimeWindow => moved(near, share * WIDTH * 4);
  return {
    'zooming, one lane': await rate(one, marks, zoom, seconds),
    'zooming, a lane for each actor': await rate(many, marks, zoom, seconds),
    'moving, one lane': await rate(one, marks, pan, seconds),
    'moving, a lane for each actor': await rate(many, marks, pan, seconds),
  };
}

async function rate(
  lanes: readonly Lane[],
  marks: readonly Mark[],
  windowAt: (share: number) => TimeWindow,
  seconds: number,
): Promise<number> {
  const pen = penOf();
  const widths = new Map<number, number>();
  const start = await frame();
  let frames = 0;
  for (let now = start; now - start < seconds * 1000; now = await frame()) {
    const window = windowAt((now - start) / seconds / 1000);
    draw(pen, {
      lanes,
      marks,
      window,
      width: WIDTH,
      height: HEIGHT,
      scroll: 0,
      chosen: undefined,
      opened: false,
      widths,
      inks: INKS,
    });
    frames += 1;
  }
  return frames / seconds;
}

function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

function penOf(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  document.body.replaceChildren(canvas);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser does not draw');
  return pen;
}
