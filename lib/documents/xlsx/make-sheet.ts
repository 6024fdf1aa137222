import type { Cells, Sheet, SheetColumn } from './workbook'

/** A sheet from its columns and rows. Rows are read only while the sheet is written. */
export function makeSheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Sheet {
  return { name, columns, rows: toCells(columns, rows) }
}

async function* toCells<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<Cells> {
  let number = 0
  for await (const row of rows) {
    number += 1
    yield columns.map(({ cell }) => cell(row, number))
  }
}
