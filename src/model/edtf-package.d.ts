/** The part of `edtf` (inukshuk/edtf.js) that is used here; the package has no types of its own. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
