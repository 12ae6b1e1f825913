import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeId } from '../../src/model/id.ts';

test('an id is the head of the SHA-256 of its parts in UTF-8', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat())), (parts) => {
      const digest = createHash('sha256').update(parts.join('\u001f')).digest('hex');
      expect(makeId('mention', ...parts)).toBe(`men_${digest.slice(0, 20)}`);
    }),
  );
});
