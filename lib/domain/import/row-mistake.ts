/**
 * What is wrong in a line: in which column and cell (null where it concerns the line as a whole),
 * by code, with the fact behind it.
 */
export type RowMistake<Column extends string = string> = {
  readonly column: Column | null
  readonly cell: string | null
  readonly code: string
  readonly fact?: string
}

export const ROW_STATES = ['ready', 'refused', 'repeated', 'made', 'failed'] as const
export type RowState = (typeof ROW_STATES)[number]

/**
 * checked: nothing made yet. running: batches follow each other. paused: stopped by somebody, or
 * taken over. finished: nothing is left.
 */
export const IMPORT_STATES = ['checked', 'running', 'paused', 'finished'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/**
 * A line as it was judged. What it says is sealed where it can be made, and not kept where it
 * cannot.
 */
export type CheckedRow = {
  readonly rowNo: number
  readonly state: RowState
  readonly fingerprint: string
  readonly label: string
  readonly contentSealed: string | null
  readonly mistakes: readonly RowMistake[]
  readonly preview: object | null
}
