/**
 * How many numbers and codes that do not belong together a network may try in a window. A code has
 * 39 bits: at this rate one network needs longer than any document is kept.
 */
export const FREE_WRONG_CODES = 20
export const VERIFICATION_WINDOW_MINUTES = 15
