/**
 * As the page prints it; the kind of its column says which value is written (written-value.ts).
 * null is an empty cell.
 */
export type Cell = string | number | null

/** The cells of one row, in the order of the columns. */
export type Cells = readonly Cell[]

export type SheetHeader = {
  readonly header: string
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width?: number
  /**
   * `number` also takes a rate that is one row of many; `moment` also a day without a time.
   */
  readonly kind?: 'text' | 'number' | 'rate' | 'day' | 'moment'
}

/**
 * A column of a sheet: its header with the cell it takes from a row. `number`: of the row, counted
 * from 1.
 */
export type SheetColumn<Row> = SheetHeader & {
  readonly cell: (row: Row, number: number) => Cell
}

/** A sheet ready to be written; `makeSheet` makes it from columns and rows. */
export type Sheet = {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string
  readonly columns: readonly SheetHeader[]
  readonly rows: Iterable<Cells> | AsyncIterable<Cells>
}

/** The meaning of a number or column, as the screen explains it (口径). */
export type Definition = readonly [term: string, text: string]

/** Contents of the last sheet, 导出说明. */
export type About = {
  readonly title: string
  readonly organisation: string | null
  /** 林敏（机构管理员） */
  readonly by: string
  readonly at: Date
  readonly conditions: readonly string[]
  readonly definitions: readonly Definition[]
  /** 保密提示: what is in the file, and how it is to be kept. */
  readonly notice: string
  /** At the head and foot of every printed page; null for none. */
  readonly watermark: string | null
}
