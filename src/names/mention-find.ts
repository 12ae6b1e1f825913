import type { ActorType, MentionForm, Passage, Range } from '../model/records.ts';
import type { PersonName } from './person-name.ts';

/** A mention as the words give it, before anyone asks who it is. */
export interface MentionFind extends Range {
  readonly passage: Passage;
  readonly type: ActorType;
  readonly form: MentionForm;
  /** The pattern that fired: `title`, `given-name`, `head-noun`, `state:capital`, `gazetteer`… */
  readonly rule: string;
  /** The name as it would stand in a list: without title, quotation marks and possessive; nominative where known. */
  readonly name: string;
  readonly person?: PersonName;
  /** ISO 3166 code, for states. */
  readonly iso?: string;
  /** Place in the gazetteer's list. */
  readonly gazetteer?: number;
  /** For an abbreviation that the text introduces, and for its later uses: the full words. */
  readonly standsFor?: string;
  /** For a maiden name: the mention of the person who bore it. */
  readonly bearer?: MentionFind;
}
