import type { Found } from './score.ts';

const TITLE =
  /\b((?:[Dd]eputy |[Vv]ice[ -])?(?:[Pp]resident|(?:[Pp]rime |[Ff]oreign |[Ff]inance |[Ii]nterior |[Dd]efence )?[Mm]inister|[Gg]overnor|[Mm]ayor|[Cc]hairman|[Dd]irector|[Ss]peaker|[Aa]mbassador|[Ss]enator|[Hh]ead)(?: of (?:the )?(?:\p{Ll}+ ?){1,4})?),? (\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+)+)/gu;

/** The floor: a title right before a name of two words. It knows no ties and no dates. */
export function findTitles(texts: readonly string[]): readonly Found[] {
  return texts.flatMap((text) =>
    Array.from(text.matchAll(TITLE), ([, office = '', name = '']): Found => ({
      kind: 'tenure',
      from: [name.toLowerCase()],
      what: office
        .trim()
        .toLowerCase()
        .replace(/\bthe /gu, '')
        .replaceAll('-', ' '),
      to: [],
      details: {},
    })),
  );
}
