const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `Russian` for `ru`; a tag that is none comes back as it is. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language not known';
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
