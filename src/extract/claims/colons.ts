import type { Attribution, Stretch } from './attribution.ts';
import { firstFrom } from './quotations.ts';
import { plainRange } from './scene.ts';
import type { Scene } from './scene.ts';
import { speakerAt } from './speaker.ts';

/** In words. */
const LONGEST_NAME = 7;
const NAMING: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'ADP', 'NUM', 'PUNCT']);

/** “Orlo: ‘We are ready’”: a name, a colon and what it says, at the beginning of a passage or before a quotation. */
export function attributionByColon(scene: Scene): Attribution | undefined {
  const { tree, sentence, quotations } = scene;
  const { passage } = sentence;
  const colon = tree.words.slice(0, LONGEST_NAME + 1).findIndex(({ form }) => form === ':');
  const mark = tree.words[colon];
  if (colon < 1 || mark === undefined || !namesOnly(scene, colon)) return undefined;
  const quotation = firstFrom(quotations, mark.end);
  const leads = passage.text.slice(mark.end, quotation?.start).trim() === '';
  const opens = passage.text.slice(0, tree.sentence.start).trim() === '';
  if (!leads && !(opens && hasVerb(scene, colon))) return undefined;
  const words = plainRange(scene, { first: colon + 1, last: tree.words.length - 1 });
  const content: Stretch | undefined =
    leads && quotation !== undefined
      ? { passage, start: quotation.start, end: quotation.end }
      : words === undefined
        ? undefined
        : { passage, ...words };
  const source = speakerAt(scene, headOf(scene, colon), { first: 0, last: colon - 1 });
  if (content === undefined || source === undefined) return undefined;
  return {
    sentence,
    rule: 'colon',
    cue: { start: mark.start, end: mark.end },
    source,
    content: [content],
    claims: true,
    denies: false,
    quoted: leads,
    hearsay: false,
  };
}

/** Somebody is named before the colon. */
function namesOnly({ tree, sentence }: Scene, colon: number): boolean {
  const words = tree.words.slice(0, colon);
  return (
    words.every(({ tag }) => NAMING.has(tag)) &&
    sentence.mentions.some(
      ({ first, end, record }) => first < colon && end <= colon && record.form !== 'pronoun',
    )
  );
}

function hasVerb({ tree }: Scene, colon: number): boolean {
  return tree.words.slice(colon + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

function headOf({ tree, sentence }: Scene, colon: number): number {
  const mention = sentence.mentions.find(({ end }) => end <= colon);
  if (mention !== undefined) return mention.head;
  const outside = tree.words.slice(0, colon).findIndex(({ head }) => head >= colon || head === -1);
  return Math.max(0, outside);
}
