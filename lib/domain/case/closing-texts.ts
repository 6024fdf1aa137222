/**
 * Bounds of the texts of a closing, for the form and for the act. Characters as UTF-16 counts them.
 */
export const CLOSING_ACCOUNT_LEAST = 5
export const CLOSING_TEXT_MOST = 4000
