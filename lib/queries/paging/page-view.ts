import type { Page } from './keyset'

/** One page of a list as a screen shows it. `from`: number of its first row, counted from 1. */
export type PageView<Row> = Page<Row> & { readonly from: number; readonly size: number }

/** Presents a page's rows. The first page begins with row 1, whatever the URL says. */
export function presentPage<Row, View>(
  { rows, previous, next }: Page<Row>,
  { from, size }: { readonly from: number; readonly size: number },
  present: (row: Row) => View,
): PageView<View> {
  return { rows: rows.map(present), previous, next, from: previous === null ? 1 : from, size }
}
