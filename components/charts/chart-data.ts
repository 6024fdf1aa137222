import { CHART } from '@/lib/labels/zh-CN/statistics'

/** One series of bars, two at most: solid and hatched, so that they differ without colour. */
export type Series = { readonly name: string }

/** One group of bars, one for each series. */
export type Point = {
  readonly label: string
  /** Text on the axis where the label is too long for it. */
  readonly short?: string
  /** A second line on the axis: the year that begins here. */
  readonly below?: string | undefined
  /** null: nothing to measure, which leaves a gap. */
  readonly values: readonly (number | null)[]
  /** Text at the end of the group; without it, the number of a single series. */
  readonly note?: string
  /** Text at the end of each bar, and in the tip instead of its number. */
  readonly notes?: readonly (string | null)[]
}

/** What a picture of bars shows. */
export type BarData = {
  /** `columns` stand side by side along time or bands; `rows` lie below each other, for words. */
  readonly kind: 'columns' | 'rows'
  /** What is counted: 件. */
  readonly unit: string
  /** Where the axis of numbers ends, if not at the largest: 100 of percentages. */
  readonly highest?: number
  readonly series: readonly Series[]
  readonly points: readonly Point[]
}

/** Texts at the ends of a group's bars, one for each series. */
export function endTexts({ values, note, notes }: Point): readonly (string | null)[] {
  if (notes) return notes
  const own = note ?? (values.length === 1 ? values[0]?.toLocaleString('zh-CN') : undefined)
  // A note is at the end of the last visible bar.
  const last = values.findLastIndex((value) => value !== null && value > 0)
  return values.map((_value, index) => (index === last ? (own ?? null) : null))
}

/** What the tip says of a group, one line for each series. */
export function tipLines({ unit, series }: BarData, { values, notes }: Point): readonly string[] {
  return series.map(({ name }, index) => {
    const value = values[index] ?? null
    const text = value === null ? CHART.none : `${value.toLocaleString('zh-CN')} ${unit}`
    return `${name} ${notes?.[index] ?? text}`
  })
}
