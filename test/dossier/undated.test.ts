import { expect, test } from 'vitest';
import { dossierFiles, sourceOf } from '../../src/dossier/index.ts';
import { undatedActs } from '../../src/view/undated-acts.ts';
import { parse } from './collect.ts';
import { closing, recordsTold } from '../support/told-acts.ts';

test('acts without a date stand between what comes before and after them', async () => {
  const records = recordsTold('Undated', [
    closing('3 May', '2023-05-03'),
    closing('a day', '2023-05', { status: 'alleged' }),
  ]);
  const [dated, free] = records.event;
  if (!dated || !free?.trigger) throw new RangeError('No acts');
  const { date: _, when: __, ...bare } = free;
  const order = {
    relation: 'after',
    to: dated.id,
    thing: dated.spans[0] ?? free.trigger,
    words: free.trigger,
    rule: 'order:after-clause',
  } as const;
  const event = {
    ...bare,
    order: [
      { ...order, certainty: 'stated' as const },
      {
        relation: 'before' as const,
        thing: free.trigger,
        words: free.trigger,
        certainty: 'likely' as const,
        rule: 'order:story-later',
      },
    ],
  };
  const told = { ...records, event: [dated, event] };
  const files = dossierFiles({ ...sourceOf(told), undated: undatedActs(told) });
  let text = '';
  for await (const { path, content } of files) if (path === 'chronology.html') text = content;
  const section = parse(text).querySelector('.undated-acts');
  expect(section?.querySelectorAll('.in-order')).toHaveLength(1);
  const words = (selector: string): string | undefined =>
    section?.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ').trim();
  expect(words('.things.after .stated-order')).toBe('after closed 3 May 2023');
  expect(words('.things.before .likely-order')).toBe('likely before closed');
  expect(words('.deed-box')).toContain('SANCTION alleged closed');
  expect(section?.querySelector('.things.after a')?.getAttribute('href')).toMatch(
    /^documents\/.+#evt_/u,
  );
});
