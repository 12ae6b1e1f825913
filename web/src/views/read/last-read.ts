const KEY = 'tacitus-last-read';

/** Which document was read last in this browser. */
export const lastRead = {
  get: (): string | null => localStorage.getItem(KEY),
  set: (id: string): void => localStorage.setItem(KEY, id),
};
