/**
 * What a spreadsheet says, before anyone asks what it means: cells of a template's columns, and
 * what makes a file unreadable as one. A cell keeps what kind of value it held, since a number
 * typed as a number has lost what a text would have kept.
 */

/**
 * `text` of a number is its decimal notation as stored, of a moment `YYYY-MM-DD` or
 * `YYYY-MM-DDTHH:MM:SS` (Shanghai wall time).
 */
export type Cell = {
  /** Its address: `D5`. */
  readonly ref: string
  readonly kind: 'text' | 'number' | 'moment' | 'boolean' | 'formula' | 'error'
  readonly text: string
}

export type Cells<Column extends string> = Readonly<Partial<Record<Column, Cell>>>

/** A line of the sheet as the person sees it: `rowNo` counts from 1, the header included. */
export type SheetRow<Column extends string> = {
  readonly rowNo: number
  readonly cells: Cells<Column>
}

export const SHEET_FAULTS = [
  'SHEET_NOT_XLSX', // another kind of file, whatever its name says
  'SHEET_OLD_FORMAT', // .xls of Excel 97
  'SHEET_PASSWORD',
  'SHEET_MACROS',
  'SHEET_DAMAGED',
  'CSV_DAMAGED', // quotes that do not end
  'FILE_NAME_CONTROL', // of the file, not in it
  'SHEET_TOO_LARGE', // of the file itself: detail holds the limit in MB
  'SHEET_EXPANDS', // unpacks into more than any list holds (zip bomb)
  'SHEET_TOO_MUCH_TEXT', // all its cells together
  'SHEET_TOO_SLOW', // reading it took longer than any list takes
  'SHEET_TOO_MANY_MISTAKES', // more than anyone reads: another template
  'SHEET_HIDDEN',
  'SHEET_HIDDEN_ROW', // with something in it: what is read is what can be seen
  'SHEET_HIDDEN_COLUMN',
  'SHEET_MISSING',
  'SHEET_TOO_MANY_ROWS',
  'SHEET_EMPTY',
  'SHEET_MERGED',
  'HEADER_MISSING',
  'HEADER_NOT_FIRST', // below a title or a note of somebody's own
  'HEADER_UNKNOWN',
  'HEADER_TWICE',
  'HEADER_INCOMPLETE',
  'HEADER_SECOND',
  'CELL_WITHOUT_COLUMN',
  'CELL_TOO_LONG', // over Excel's own limit
  'CELL_TWICE', // one address, two cells
] as const
export type SheetFaultCode = (typeof SHEET_FAULTS)[number]

/**
 * Why a file cannot be read: `cell` is the place (a cell, a range or a row), `detail` its content.
 */
export type SheetFault = {
  readonly code: SheetFaultCode
  /** Of a workbook with several sheets the one at fault. */
  readonly sheet?: string
  readonly cell?: string
  readonly detail?: string
}

export const MAX_SHEET_BYTES = 10 * 1_048_576
export const MAX_SHEET_ROWS = 20_000
/** Characters that Excel lets one cell have (Excel specifications and limits). */
export const MAX_CELL_LETTERS = 32_767
/** Characters of all cells together: 1,000 for each of 20,000 lines. */
export const MAX_SHEET_LETTERS = 20_000_000
/** Mistakes that a report may hold: ten in each of 20,000 lines. */
export const MAX_SHEET_MISTAKES = 200_000
