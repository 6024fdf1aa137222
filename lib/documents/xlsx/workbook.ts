/** One row of a sheet. Numbers stay numbers; days are texts like 2020-04-28; null is an empty cell. */
export type Cells = readonly (string | number | null)[]

export type SheetColumn = {
  readonly header: string
  /** In letters of the standard font; a Chinese letter takes two. */
  readonly width?: number
  readonly kind?: 'text' | 'number' | 'day'
}

export type Sheet = {
  /** At most 31 letters, none of []:*?/\ */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<Cells> | AsyncIterable<Cells>
}

/** What a number or column means, as the screen explains it. */
export type Definition = readonly [term: string, text: string]

/** What the last sheet says of the file. */
export type About = {
  readonly title: string
  readonly organisation: string | null
  /** 林敏（机构管理员） */
  readonly by: string
  readonly at: Date
  readonly conditions: readonly string[]
  readonly definitions: readonly Definition[]
}
