/**
 * How many letters of a cell may matter: of a paragraph its own number, of any other cell `line`.
 */
export type LongestTexts<Column extends string> = {
  readonly line: number
  readonly paragraphs: Readonly<Partial<Record<Column, number>>>
}

/**
 * Expected shape of a sheet: its name, its headers with the key of each column, and the mark of an
 * example row.
 */
export type SheetShape<Column extends string> = {
  readonly sheet: string
  readonly headers: Readonly<Record<Column, string>>
  /** Headers that the template had before; they mean the same columns. */
  readonly formerHeaders?: Readonly<Partial<Record<Column, string>>>
  readonly required: readonly Column[]
  readonly longest: LongestTexts<Column>
  /** Rows whose cell in this column starts with this word are examples and ignored. */
  readonly example: { readonly column: Column; readonly word: string }
}
