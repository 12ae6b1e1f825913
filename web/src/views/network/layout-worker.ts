import { layoutOf } from './layout.ts';
import type { Bound } from './layout.ts';

self.addEventListener('message', ({ data }: MessageEvent<Bound>) => {
  self.postMessage(layoutOf(data));
});
