import type { Key } from './keys.svelte.ts';

const ROW = '[data-row]';

/**
 * `j` and `k` go through what bears `data-row` within an element, `Enter` follows its first link or presses its first
 * button. The row that has the focus is where one is.
 */
export function rowKeys(list: () => Element | undefined): readonly Key[] {
  const step = (by: 1 | -1) => (): boolean => {
    const rows = [...(list()?.querySelectorAll<HTMLElement>(ROW) ?? [])];
    const now = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by];
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
    return row !== undefined;
  };
  return [
    { keys: 'j', does: 'next row', run: step(1) },
    { keys: 'k', does: 'row before', run: step(-1) },
    {
      keys: 'Enter',
      does: 'open the row',
      run: () => {
        if (!(document.activeElement instanceof HTMLElement)) return false;
        if (!document.activeElement.matches(ROW)) return false;
        const target = document.activeElement.querySelector<HTMLElement>('a[href], button');
        target?.click();
        return target !== null;
      },
    },
  ];
}
