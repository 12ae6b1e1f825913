import type { Id } from '../model/records.ts';
import type { KinWord } from '../names/offices.ts';
import type { Bearer } from './actors-resolution.ts';
import type { KinEdge, KnownPerson } from './actors-known-people.ts';

/** Who is whose kin, as told and as concluded. Grows while a document is resolved. */
export class KinBook {
  readonly edges: KinEdge[] = [];
  readonly #people: ReadonlyMap<Id, KnownPerson>;

  constructor(people: ReadonlyMap<Id, KnownPerson>) {
    this.#people = people;
  }

  add(bearer: Id, word: KinWord, of: Id): void {
    const isKnown = this.edges.some(
      (edge) => edge.bearer === bearer && edge.of === of && edge.word.key === word.key,
    );
    if (bearer !== of && !isKnown) this.edges.push({ bearer, word, of });
  }

  /** Those who are told to be somebody's father, son…, by either side of a relation. */
  told(word: KinWord, of: Id): readonly Bearer[] {
    const ids = this.edges.flatMap((edge) => {
      if (edge.of === of && edge.word.key === word.key) return [edge.bearer];
      const isInverse = edge.bearer === of && edge.word.inverse === kindOf(word);
      const sex = this.#people.get(edge.of)?.sex;
      return isInverse && (sex === undefined || sex === word.sex) ? [edge.of] : [];
    });
    return [...new Set(ids)].flatMap((id) => this.#people.get(id)?.bearer ?? []);
  }

  areKin(a: Id, b: Id): boolean {
    return this.edges.some(
      ({ bearer, of }) => (bearer === a && of === b) || (bearer === b && of === a),
    );
  }
}

const KINDS: Readonly<Record<KinWord['inverse'], KinWord['inverse']>> = {
  child: 'parent',
  parent: 'child',
  sibling: 'sibling',
  spouse: 'spouse',
};

/** A father is a parent: what the inverse of his children's words is. */
function kindOf({ inverse }: KinWord): KinWord['inverse'] {
  return KINDS[inverse];
}
