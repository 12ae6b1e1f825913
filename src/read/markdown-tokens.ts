import MarkdownIt from 'markdown-it';
import type { Env, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Longer paragraphs are no prose; links and emphasis in them would take quadratic time to find. */
const LONGEST_INLINE = 20_000;

const parser = new MarkdownIt({ html: true }).use(footnote);
// Notes stay where they are defined, so that one that nothing calls is not lost.
parser.core.ruler.disable('footnote_tail');
parser.core.ruler.at('inline', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    const children: Token[] = [];
    if (token.content.length <= LONGEST_INLINE)
      state.md.inline.parse(token.content, state.md, state.env, children);
    else children.push(textToken(new state.Token('text', '', 0), token.content));
    token.children = children;
  }
});

export interface MarkdownTokens {
  readonly tokens: readonly Token[];
  /** Notes written in the text itself, `^[like this]`, by their number from 0. */
  readonly inlineNotes: readonly (readonly Token[])[];
}

/** What `markdown-it-footnote` leaves behind. */
interface FootnoteEnv extends Env {
  readonly footnotes?: {
    readonly list?: readonly { readonly tokens?: readonly Token[] }[];
  };
}

/** CommonMark with foot notes (the `[^1]` and `^[…]` of Pandoc). */
export function markdownTokens(text: string): MarkdownTokens {
  const env: FootnoteEnv = {};
  const tokens = parser.parse(text, env);
  return { tokens, inlineNotes: (env.footnotes?.list ?? []).map((note) => note.tokens ?? []) };
}

function textToken(token: Token, content: string): Token {
  token.content = content;
  return token;
}
