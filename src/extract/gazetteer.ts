import type { MentionForm } from '../model/records.ts';
import type { Gazetteer, GazetteerActor } from '../names/gazetteer.ts';
import { PhraseBook } from '../names/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import { rangeOf } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';

interface Entry {
  readonly index: number;
  readonly actor: GazetteerActor;
  readonly form: MentionForm;
}

const books = new WeakMap<Gazetteer, PhraseBook<Entry>>();

/** Mentions of the actors that the case brings along: longest name first, whole words, Russian names in all cases. */
export function findGazetteerNames(scene: Scene, gazetteer: Gazetteer): readonly Candidate[] {
  const book = bookOf(gazetteer);
  const found: Candidate[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const match = book.match(scene.tokens, at);
    if (match === undefined) continue;
    const { index, actor, form } = match.value;
    const until = at + match.length;
    const { passage } = scene;
    const range = rangeOf(scene, at, until);
    const find = {
      ...range,
      passage,
      type: actor.type,
      form,
      rule: 'gazetteer',
      name: actor.name,
      gazetteer: index,
    };
    found.push({ from: at, until, find });
    at = until - 1;
  }
  return found;
}

/** The place in the list of the actor that bears just this name, in any case form. */
export function gazetteerIndexOf(name: string, gazetteer: Gazetteer): number | undefined {
  const tokens = tokenize(name);
  const match = bookOf(gazetteer).match(tokens, 0);
  return match?.length === tokens.length ? match.value.index : undefined;
}

function bookOf(gazetteer: Gazetteer): PhraseBook<Entry> {
  const known = books.get(gazetteer);
  if (known !== undefined) return known;
  const book = new PhraseBook<Entry>();
  for (const [index, actor] of gazetteer.actors.entries()) {
    for (const { text, role } of actor.names) {
      const words = tokenize(text).map((token) => token.text);
      book.add(words, { index, actor, form: formOf(role, actor) }, role === 'abbreviation');
    }
  }
  books.set(gazetteer, book);
  return book;
}

function formOf(role: GazetteerActor['names'][number]['role'], actor: GazetteerActor): MentionForm {
  if (role === 'full') return 'name';
  if (role === 'short') return actor.type === 'person' ? 'surname' : 'name';
  return role;
}
