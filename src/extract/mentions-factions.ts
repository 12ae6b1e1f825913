import type { Candidate, Scene } from './mentions-find.ts';

/** Groups that a text calls by a name, though no head word of its own says so; every pattern has the name as its group. */
const CALLED: readonly RegExp[] = [
  // “The so-called Lorne group”, “labelled the Northern Network”.
  /\b(?:so-called|self-styled|known as|dubbed|nicknamed|labell?ed|called|styled) (?:the )?[“"«]?((?:\p{Lu}[\p{L}’'-]{1,20} ){1,3}(?:group|[Nn]etwork|circle|camp|wing|bloc|school|men|boys|mafia))\b/gu,
  // “Often called the Technocrats”, “the so-called Young Turks”.
  /\b(?:so-called|known as|dubbed|nicknamed|labell?ed|called) (?:the )?[“"«]?((?:\p{Lu}\p{Ll}{2,15} )?\p{Lu}\p{Ll}{3,20}s)\b(?! \p{Lu})/gu,
  // “The so-called “reformers””, “the younger “northerners” led by”.
  /\bso-called [“"«]((?:[a-z]{3,15} )?[a-z]{3,20}(?:s|ki|guard))[”"»]/gu,
  /[“"«]((?:[a-z]{3,15} )?[a-z]{3,20}(?:s|ki|guard))[”"»],? (?:led|headed) by\b/gu,
  // “The Lorne group around X”, “the Lorne group, led by X”, “a member of the Lorne group”.
  /\b[Tt]he [“"«]?(\p{Lu}[\p{L}’'-]{1,20} (?:group|circle|network))[”"»]?(?=,? (?:around|led by|headed by|to which|whose))/gu,
  /\b(?:members?|leaders?|patron|head) of the [“"«]?(\p{Lu}[\p{L}’'-]{1,20} (?:group|circle|network))\b/gu,
];

const PLAIN =
  'siloviki|hard-?liners|northerners|southerners|easterners|westerners|technocrats|reformers|reformists|old guard|young guard|hawks|doves|modernisers|traditionalists|loyalists';
/** Common words for factions, where something is said of who leads them or is of them. */
const WITH_PEOPLE: readonly RegExp[] = [
  new RegExp(
    `\\b[Tt]he (?:so-called )?(${PLAIN})(?=,? (?:led by|headed by|whose|around|grouped|among them|among whom|including|[–—(]))`,
    'gu',
  ),
  new RegExp(
    `\\b(?:leaders?|heads?|members?|patron|figures?|faces?|one) (?:of|among) the (${PLAIN})\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:led|headed|joined|belongs? to|belonged to) the (${PLAIN})\\b`, 'gu'),
];

/** “The so-called Lorne group”, “often called the Technocrats”, “the hardliners, led by X”. */
export function findFactions(scene: Scene): readonly Candidate[] {
  const { text } = scene.passage;
  const isNear = /so-called|known as|dubbed|nicknamed|labell?ed|called|group|circle|network/u;
  const called = isNear.test(text) || /(?:led|headed) by/u.test(text) ? CALLED : [];
  return [...called, ...WITH_PEOPLE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => factionAt(scene, match) ?? []),
  );
}

function factionAt({ tokens, passage }: Scene, match: RegExpExecArray): Candidate | undefined {
  const name = match[1] ?? '';
  const start = match.index + match[0].lastIndexOf(name);
  const end = start + name.length;
  const from = tokens.findIndex((token) => token.start >= start);
  let until = from;
  while (until < tokens.length && (tokens[until]?.start ?? end) < end) until += 1;
  if (from < 0 || until === from || tokens[from]?.start !== start) return undefined;
  const find = { start, end, passage, type: 'group', form: 'name', rule: 'faction', name } as const;
  return { from, until, find };
}
