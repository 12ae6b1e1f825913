/** `document` of what was given to the case and belongs to no document. */
export const GIVEN = '';
