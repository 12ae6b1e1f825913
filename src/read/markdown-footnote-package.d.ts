/** `markdown-it-footnote` has no types of its own; what is used of it is that it is a plugin. */
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  export default function footnote(parser: MarkdownIt): void;
}
