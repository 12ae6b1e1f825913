/** Exit codes of the command line. */
export const OK = 0;
/** Some input could not be read, or a check found something; the rest was done. */
export const FAILED = 1;
/** The command line itself was wrong. */
export const MISUSE = 2;
/** Stopped by Ctrl-C, as shells number it: 128 + SIGINT. */
export const INTERRUPTED = 130;
