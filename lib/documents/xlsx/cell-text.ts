/** Characters that start a formula: on opening a file, on editing a cell, and after CSV. */
const FORMULA_START = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/

/** Characters that XML 1.0 cannot contain, written as text. */
const UNWRITABLE = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]',
  'g',
)

/**
 * XLSX readers decode `_x0041_` to a character: a text of that form is escaped so that it stays as
 * it is.
 */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Characters a cell may have (32,767), minus room for a prefix. */
const MOST_LETTERS = 32_000

/**
 * A text as a cell's value: never evaluated, never malformed. A text that would start a formula
 * gets an apostrophe before it, the mark spreadsheets themselves use for text; unlike a cell format
 * it survives copying and CSV.
 */
export function cellText(text: string): string {
  const writable = text.toWellFormed().replace(UNWRITABLE, '')
  const kept =
    writable.length > MOST_LETTERS ? `${writable.slice(0, MOST_LETTERS).toWellFormed()}…` : writable
  return (FORMULA_START.test(kept) ? `'${kept}` : kept).replace(ESCAPE_LIKE, '_x005F_')
}
