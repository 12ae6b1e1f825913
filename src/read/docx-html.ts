import { InputError } from '../model/input-error.ts';
import type { ZipParts } from './zip.ts';

/** What a title is written as on the way through HTML, which has no element for it. */
const STYLE_MAP = [
  "p[style-name='Title'] => doctitle:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

interface ArchiveLike {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
}

/**
 * A Word document as HTML, by mammoth, with footnotes and endnotes linked. Mammoth gets parts that were inflated
 * under a limit, so that it never opens the archive itself. Pictures are left out.
 */
export async function toHtml(parts: ZipParts, file: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(inputOf(parts), {
      styleMap: STYLE_MAP,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: noPictures,
    });
    return value;
  } catch (cause) {
    throw new InputError(
      `Unreadable Word document: ${reasonOf(cause)}`,
      { file },
      { advice: 'Open it in a word processor and save it again.', cause },
    );
  }
}

/** Mammoth takes an opened archive as `file`, which its types leave out. */
function inputOf(parts: ZipParts): { buffer: Buffer } {
  const archive: ArchiveLike = {
    exists: (name) => parts.has(name),
    read: (name, encoding) => Promise.resolve(readPart(parts, name, encoding)),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- mammoth's types leave `file` out
  return { file: archive } as unknown as { buffer: Buffer };
}

function readPart(parts: ZipParts, name: string, encoding?: string): string | Uint8Array {
  const bytes = parts.get(name) ?? new Uint8Array();
  if (encoding === undefined) return bytes;
  return encoding === 'base64'
    ? Buffer.from(bytes).toString('base64')
    : new TextDecoder(encoding).decode(bytes);
}

function reasonOf(cause: unknown): string {
  if (cause instanceof RangeError) return 'its parts are nested too deeply';
  const message = cause instanceof Error ? cause.message : String(cause);
  const line = message.split('\n', 1)[0]?.slice(0, 120).trim() ?? '';
  return line === '' ? 'its XML is damaged' : line;
}
