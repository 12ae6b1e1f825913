import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../scripts/samples/paginate.ts';
import type { Line } from '../../scripts/samples/paginate.ts';

const FRAME = { height: 20, noteGap: 1 };

interface Words extends Line {
  readonly text: string;
}

/** Body lines, some of which call a note of so many lines. */
const bodies = fc.array(fc.option(fc.nat(9), { nil: undefined }), { maxLength: 60 });

function layOut(body: readonly (number | undefined)[]) {
  const notes = new Map<string, Words[]>();
  const lines = body.map((length, at): Words => {
    const label = String(at);
    if (length !== undefined) notes.set(label, noteLines(label, length + 1));
    return { text: `line ${label}`, height: 1, calls: length === undefined ? [] : [label] };
  });
  return { lines, notes, pages: paginate(lines, notes, FRAME) };
}

function noteLines(label: string, length: number): Words[] {
  return Array.from({ length }, (_, at) => {
    return { text: `note ${label}, line ${at}`, height: 1, calls: [] };
  });
}

test('no line is lost, doubled or moved', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const { lines, notes, pages } = layOut(body);
      expect(pages.flatMap((page) => page.body)).toEqual(lines);
      const foot = pages.flatMap((page) => page.notes.flatMap((note) => note.lines));
      expect(foot).toEqual([...notes.values()].flat());
    }),
  );
});

test('a note begins on the page of its marker, and no page runs over', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      for (const page of layOut(body).pages) {
        const begun = page.notes.filter(({ continued }) => !continued).map(({ label }) => label);
        expect(begun).toEqual(page.body.flatMap(({ calls }) => calls));
        const foot = page.notes.flatMap(({ lines }) => lines).length;
        const height = page.body.length + foot + (foot > 0 ? FRAME.noteGap : 0);
        expect(height).toBeLessThanOrEqual(FRAME.height);
      }
    }),
  );
});
