import { ORGANISATION_SHEETS, type OrganisationSheet } from './organisation-columns'

/**
 * Rows of a sheet below this one are refused, so that a row of a workbook of several sheets has one
 * number: its sheet times this, and its row. Reports keep and order lines by it.
 */
export const ROWS_OF_A_SHEET = 500_000

/**
 * Of 机构 those below this one, whose branches are numbered from here on: behind every institution
 * that they may be of, wherever its row is.
 */
export const ROWS_OF_INSTITUTIONS = ROWS_OF_A_SHEET / 2

const rowsOf = (sheet: OrganisationSheet) =>
  sheet === 'institutions' ? ROWS_OF_INSTITUTIONS : ROWS_OF_A_SHEET

/** The number in the report of a row of this sheet; null where the row is too far below. */
export function workbookRowNo(
  sheet: OrganisationSheet,
  rowNo: number,
  isBranch = false,
): number | null {
  if (rowNo >= rowsOf(sheet)) return null
  const first = ORGANISATION_SHEETS.indexOf(sheet) * ROWS_OF_A_SHEET
  return first + (isBranch ? ROWS_OF_INSTITUTIONS : 0) + rowNo
}

/** Rows of one stage name nothing of each other; they may name what earlier stages bring. */
export function stageOfRow(workbookRow: number): number {
  return Math.floor(workbookRow / ROWS_OF_INSTITUTIONS)
}

export type RowPlace = { readonly sheet: OrganisationSheet; readonly rowNo: number }

/** The sheet and the row as the person sees them. */
export function placeOfRow(workbookRow: number): RowPlace {
  const sheet = ORGANISATION_SHEETS[Math.floor(workbookRow / ROWS_OF_A_SHEET)]
  if (!sheet) throw new RangeError('no sheet has this row')
  return { sheet, rowNo: workbookRow % rowsOf(sheet) }
}
