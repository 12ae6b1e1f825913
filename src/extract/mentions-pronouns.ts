import type { MentionFind } from '../names/mention-find.ts';
import type { Sex } from '../names/person-words.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { Scene } from './mentions-find.ts';

const SEX_OF: Readonly<Record<string, Sex>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};

/** Pronouns that mean one man or one woman, except those that open a longer description: “his father”. */
export function findPronouns(
  { passage }: Scene,
  sentences: readonly Sentence[],
  described: readonly MentionFind[],
): readonly MentionFind[] {
  const opened = new Set(described.map(({ start }) => start));
  return sentences.flatMap(({ words }) =>
    words.flatMap(({ form, start, end, tag }): MentionFind[] => {
      const sex = tag === 'PRON' ? SEX_OF[form.toLowerCase()] : undefined;
      if (sex === undefined || opened.has(start)) return [];
      const meant = { kind: 'pronoun', sex } as const;
      return [
        {
          start,
          end,
          passage,
          type: 'person',
          form: 'pronoun',
          rule: 'pronoun',
          name: form,
          meant,
        },
      ];
    }),
  );
}
