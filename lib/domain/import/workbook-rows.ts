import { ORGANISATION_SHEETS, type OrganisationSheet } from './organisation-columns'

/**
 * Rows of a sheet below this one are refused, so that a row of a workbook of several sheets has one
 * number: its sheet times this, and its row. Reports keep and order lines by it.
 */
export const ROWS_OF_A_SHEET = 500_000

/** The number in the report of a row of this sheet; null where the row is too far below. */
export function workbookRowNo(sheet: OrganisationSheet, rowNo: number): number | null {
  return rowNo < ROWS_OF_A_SHEET
    ? ORGANISATION_SHEETS.indexOf(sheet) * ROWS_OF_A_SHEET + rowNo
    : null
}

export type RowPlace = { readonly sheet: OrganisationSheet; readonly rowNo: number }

/** The sheet and the row as the person sees them. */
export function placeOfRow(workbookRow: number): RowPlace {
  const sheet = ORGANISATION_SHEETS[Math.floor(workbookRow / ROWS_OF_A_SHEET)]
  if (!sheet) throw new RangeError('no sheet has this row')
  return { sheet, rowNo: workbookRow % ROWS_OF_A_SHEET }
}
