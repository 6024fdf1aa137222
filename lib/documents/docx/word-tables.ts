import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { PageData } from '../pdf/page-data'
import { pt, SMALL_EM, TEXT_WIDTH, TYPE } from './word-measures'
import { runs } from './word-runs'

type TableBlock = Extract<PageData['blocks'][number], { readonly kind: 'table' }>

const LINE = { style: BorderStyle.SINGLE, size: 4 } as const
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
}
const INSET = pt(6)

/** As in PDF: terms are 8.5 characters wide; other columns share the width by what they hold. */
function widthsOf({ columns, widths }: TableBlock): readonly number[] {
  if (columns === null) {
    const term = Math.round(8.5 * SMALL_EM)
    return [term, TEXT_WIDTH - term]
  }
  const all = widths.reduce((sum, width) => sum + width + 1, 0)
  return widths.map((width) => Math.floor((TEXT_WIDTH * (width + 1)) / all))
}

/** A row that is longer may break at the end of a page. */
const isLong = (row: readonly string[]) => {
  const text = row.join('')
  return text.length > 80 || text.split('\n').length > 10
}

/** A table in a frame; its heads stay with it on every page. */
export function wordTable(block: TableBlock): Table {
  const columnWidths = widthsOf(block)
  const cells = (row: readonly string[], isHead: boolean) =>
    row.map(
      (text, column) =>
        new TableCell({
          width: { size: columnWidths[column]!, type: WidthType.DXA },
          verticalAlign: 'center',
          margins: { top: INSET / 2, bottom: INSET / 2, left: INSET, right: INSET },
          children: [
            new Paragraph({
              alignment:
                isHead || (block.columns === null && column === 0)
                  ? AlignmentType.CENTER
                  : AlignmentType.LEFT,
              spacing: { line: pt(22), lineRule: 'atLeast' },
              children: runs(text, isHead ? 'heading' : 'body', TYPE.small),
            }),
          ],
        }),
    )
  const head = block.columns
    ? [new TableRow({ tableHeader: true, cantSplit: true, children: cells(block.columns, true) })]
    : []
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: 'fixed',
    borders: BORDERS,
    rows: [
      ...head,
      ...block.rows.map(
        (row) => new TableRow({ cantSplit: !isLong(row), children: cells(row, false) }),
      ),
    ],
  })
}
