/** Rows as one list of values per key. */
export type RowColumns<Row> = { readonly [Key in keyof Row]: readonly Row[Key][] }

/**
 * The given keys of rows, as columns: a payload then carries each key once instead of once per row.
 */
export function toColumns<Row, Key extends keyof Row>(
  rows: readonly Row[],
  keys: readonly Key[],
): RowColumns<Pick<Row, Key>> {
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as {
    [Each in Key]: Row[Each][]
  }
}

/** The rows again; all columns have the length of `count`. */
export function toRows<Row extends object>(columns: RowColumns<Row>, count: number): Row[] {
  const keys = Object.keys(columns) as (keyof Row)[]
  return Array.from(
    { length: count },
    (_, index) => Object.fromEntries(keys.map((key) => [key, columns[key][index]])) as Row,
  )
}
