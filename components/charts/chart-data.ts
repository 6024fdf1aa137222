/** One series of bars, two at most: solid and hatched, so that they differ without colour. */
export type Series = { readonly name: string }

/** One group of bars, a whole number for each series. */
export type Point = {
  readonly label: string
  /** Text on the axis where the label is too long for it. */
  readonly short?: string
  /** A second line on the axis: the year that begins here. */
  readonly below?: string | undefined
  readonly values: readonly number[]
  /** Text at the end of the bars; without it, the number of a single series. */
  readonly note?: string
}

/** What a picture of bars shows. */
export type BarData = {
  /** `columns` stand side by side along time or bands; `rows` lie below each other, for words. */
  readonly kind: 'columns' | 'rows'
  /** The series of one group upon each other: parts of a whole. */
  readonly isStacked?: boolean
  /** What is counted: 件. */
  readonly unit: string
  readonly series: readonly Series[]
  readonly points: readonly Point[]
}
