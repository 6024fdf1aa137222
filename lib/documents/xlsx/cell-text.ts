/** What spreadsheets take for the beginning of a formula: when a file is opened, when a cell is edited, and when it goes through CSV. */
const FORMULA_START = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/

/** Letters that XML 1.0 cannot hold, written as text since they are unreadable as themselves. */
const UNWRITABLE = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]',
  'g',
)

/** An XLSX reader turns `_x0041_` into a letter: a text that merely looks like it is kept as it is. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Letters that a cell may hold (32,767), with room for what is put before them. */
const MOST_LETTERS = 32_000

/**
 * A text as a cell may hold it: never evaluated, never malformed. What would begin a formula gets an apostrophe before it, the mark by
 * which spreadsheets themselves keep a text a text; unlike a cell's format it survives copying and CSV.
 */
export function cellText(text: string): string {
  const writable = text.toWellFormed().replace(UNWRITABLE, '')
  const kept =
    writable.length > MOST_LETTERS ? `${writable.slice(0, MOST_LETTERS).toWellFormed()}…` : writable
  return (FORMULA_START.test(kept) ? `'${kept}` : kept).replace(ESCAPE_LIKE, '_x005F_')
}
