/** The version every extracted record carries in `by`; the same as in package.json. */
export const READER_VERSION = '0.1.0';
