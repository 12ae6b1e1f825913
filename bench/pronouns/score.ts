import type { RecordSet } from '../../src/model/record-set.ts';
import type { Mention } from '../../src/model/records.ts';
import type { Entity, MarkedDocument } from './gum.ts';

export interface PronounScore {
  /** Pronouns of one who is named in the document. */
  readonly named: number;
  /** Pronouns of one who has no name there. */
  readonly unnamed: number;
  readonly right: number;
  readonly wrong: number;
  /** The same for the last person named before each pronoun. */
  readonly naive: { readonly right: number; readonly wrong: number };
  /** What went wrong or was missed, in words. */
  readonly remarks: readonly string[];
}

/** How many pronouns are tied to an actor that another mention, of the same one, stands for. */
export function scorePronouns(document: MarkedDocument, records: RecordSet): PronounScore {
  const { entities, paragraphs } = document;
  const paragraphOf = new Map(records.passage.map(({ id }, order) => [id, order]));
  const namedOnes = new Set(entities.filter(({ named }) => named).map(({ who }) => who));
  const mentions = records.mention.map((mention) => ({
    mention,
    entity: entityAt(mention, paragraphOf.get(mention.span.passage) ?? -1, entities),
  }));
  let [named, unnamed, right, wrong] = [0, 0, 0, 0];
  const naive = { right: 0, wrong: 0 };
  const people = new Set(records.actor.filter(({ type }) => type === 'person').map(({ id }) => id));
  const names = mentions
    .filter(({ mention }) => mention.form !== 'pronoun' && people.has(mention.actor ?? ''))
    .map(({ mention, entity }) => ({
      entity,
      paragraph: paragraphOf.get(mention.span.passage) ?? -1,
      start: mention.span.start,
    }));
  const remarks: string[] = [];
  for (const pronoun of entities.filter((one) => one.pronoun)) {
    if (namedOnes.has(pronoun.who)) named += 1;
    else unnamed += 1;
    const last = names.findLast(({ paragraph, start }) => {
      return (
        paragraph < pronoun.paragraph || (paragraph === pronoun.paragraph && start < pronoun.start)
      );
    });
    if (last !== undefined) naive[last.entity?.who === pronoun.who ? 'right' : 'wrong'] += 1;
    const actor = mentions.find(({ mention, entity }) => {
      return entity === pronoun && mention.form === 'pronoun';
    })?.mention.actor;
    const others = mentions.filter(({ mention, entity }) => {
      return actor !== undefined && mention.actor === actor && entity?.pronoun === false;
    });
    const isRight = others.some(({ entity }) => entity?.who === pronoun.who);
    if (isRight) right += 1;
    else if (actor !== undefined) wrong += 1;
    if (isRight || (actor === undefined && !namedOnes.has(pronoun.who))) continue;
    const taken = others[0]?.mention.span.text ?? '';
    const text = paragraphs[pronoun.paragraph] ?? '';
    const before = text.slice(Math.max(0, pronoun.start - 100), pronoun.start);
    const words = `${before}[${text.slice(pronoun.start, pronoun.end)}]${text.slice(pronoun.end, pronoun.end + 30)}`;
    remarks.push(`${actor === undefined ? 'missed' : `wrong, taken for ${taken}`}: ${words}`);
  }
  return { named, unnamed, right, wrong, naive, remarks };
}

/** The closest marked stretch around a mention. */
function entityAt(
  { span }: Mention,
  paragraph: number,
  entities: readonly Entity[],
): Entity | undefined {
  return entities
    .filter((one) => one.paragraph === paragraph && one.start <= span.start && span.end <= one.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}
