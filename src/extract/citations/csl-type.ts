import type { CslType } from '../../model/records.ts';
import { hostOf } from '../../text/address.ts';
import {
  BROADCAST,
  INTERVIEW,
  LEGAL,
  PODCAST,
  POST_HOSTS,
  POST_WORDS,
  REPORT,
  SPEECH,
  THESIS,
  VIDEO_HOSTS,
} from './cues.ts';
import type { ReferenceDraft } from './reference.ts';
import { precision } from './take.ts';

/** The CSL type that the fields found so far speak for. */
export function cslTypeOf(draft: ReferenceDraft): CslType {
  const title = draft.get('title') ?? '';
  const outlet = draft.get('container-title') ?? '';
  const host = hostOf(draft.get('URL') ?? '');
  if (POST_HOSTS.test(host) || POST_WORDS.test(outlet)) return 'post';
  if (THESIS.test(draft.get('genre') ?? '')) return 'thesis';
  if (PODCAST.test(outlet) || PODCAST.test(draft.get('genre') ?? '')) return 'broadcast';
  if (LEGAL.test(title) && !draft.has('author') && !draft.has('volume')) return 'legislation';
  if (SPEECH.test(title)) return 'speech';
  if (INTERVIEW.test(title)) return 'interview';
  if (VIDEO_HOSTS.test(host) || BROADCAST.test(draft.get('genre') ?? '')) return 'broadcast';
  return typeByParts(draft, title, outlet);
}

function typeByParts(draft: ReferenceDraft, title: string, outlet: string): CslType {
  const date = draft.anchors.get('issued');
  if (draft.has('editor') && outlet !== '') return 'chapter';
  if (draft.has('volume') || draft.has('issue') || (draft.has('page') && outlet !== '')) {
    if (outlet === '') return 'book';
    return draft.has('publisher') ? 'chapter' : 'article-journal';
  }
  if (REPORT.test(draft.get('genre') ?? '') || (REPORT.test(title) && outlet === ''))
    return 'report';
  if (draft.has('publisher')) return outlet === '' ? 'book' : 'chapter';
  if (outlet !== '' && date !== undefined && precision(date) === 3) return 'article-newspaper';
  if (draft.has('URL')) return 'webpage';
  return outlet === '' ? 'book' : date === undefined ? 'document' : 'article-newspaper';
}
