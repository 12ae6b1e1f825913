/** The formats that are read, told by content before name: a PDF called `.txt` is a PDF. */
export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text' | 'archive';

export const MEDIA_TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
} as const satisfies Partial<Record<Format, string>>;

/** PDF readers accept a header within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
const HEAD_BYTES = 1024;
const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,800}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;
const HTML_NAME = /\.x?html?$/i;
const MARKUP = /<(?:p|div|h[1-6]|article|section|span|table|body|ul|ol|br)\b[^<>]{0,500}>/i;

/** Which reader a file needs, from its first bytes; the name only decides where content cannot. */
export function formatOf(bytes: Uint8Array, file: string): Format {
  const head = asciiHead(bytes);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return isWordFile(bytes) ? 'docx' : 'archive';
  const plain = head
    .replaceAll('\u0000', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  if (HTML_START.test(plain)) return 'html';
  if (HTML_NAME.test(file) && MARKUP.test(plain)) return 'html';
  return /\.(?:md|markdown|mkd)$/i.test(file) ? 'markdown' : 'text';
}

function asciiHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  );
}

/** A ZIP's directory of names stands at its end, so the search begins there; a damaged one may still name it. */
function isWordFile(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return all.lastIndexOf('word/document.xml') >= 0;
}
