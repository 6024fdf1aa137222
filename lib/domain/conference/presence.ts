// Who is present in a conference: one whose page answers. An open stream proves nothing, because a
// proxy keeps it while the page is frozen or cut off. Source: ADR 0196.

/** How often the server calls on a page to answer, in milliseconds. */
export const ROLL_CALL_MS = 10_000

/**
 * A page that has not answered for so long is lost, in milliseconds: two calls may be lost.
 * `heyi_is_connected` in SQL.
 */
export const SILENCE_MS = 25_000

/** So much silence of the stream, and a page takes it for broken, in milliseconds. */
export const STREAM_SILENCE_MS = 2.5 * ROLL_CALL_MS
