/** Made when first asked for: it takes ten milliseconds. */
let names: Intl.DisplayNames | undefined;

/** `Russian` for `ru`; a tag that is none comes back as it is. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language not known';
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language' });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
