/** Rows of one export at most, in all its sheets. An installation may set fewer (export_rows). */
export const MOST_ROWS = 100_000
