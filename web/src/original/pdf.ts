/** The pages of a PDF, drawn by pdf.js on canvases: nothing of the file runs, and nothing is fetched. */
export interface Pdf {
  readonly pages: number;
  /** Draws a page so many CSS pixels wide. A later drawing on the same canvas breaks an earlier one off. */
  readonly draw: (canvas: HTMLCanvasElement, page: number, width: number) => Promise<void>;
  readonly close: () => void;
}

const DENSEST = 2.5;

/** Loads pdf.js (1.7 MB) with the first PDF. Throws when the file cannot be read. */
export async function openPdf(bytes: ArrayBuffer): Promise<Pdf> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  }).promise;
  const drawing = new WeakMap<HTMLCanvasElement, { cancel(): void }>();
  return {
    pages: pdf.numPages,
    async draw(canvas, number, width) {
      drawing.get(canvas)?.cancel();
      const page = await pdf.getPage(number);
      const own = page.getViewport({ scale: 1 });
      const density = Math.min(DENSEST, devicePixelRatio);
      const viewport = page.getViewport({ scale: (width / own.width) * density });
      drawing.get(canvas)?.cancel();
      [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
      const task = page.render({ canvas, viewport });
      drawing.set(canvas, task);
      try {
        await task.promise;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'RenderingCancelledException')) throw error;
      }
    },
    close: () => void pdf.loadingTask.destroy(),
  };
}
