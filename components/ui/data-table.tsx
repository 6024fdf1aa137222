import type { ReactNode } from 'react'
import { LIST } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'

export interface Column<Row> {
  key: string
  header: ReactNode
  /** Numbers and money stand right. */
  align?: 'left' | 'right' | 'center'
  /** `index` counts from 0 within the page. */
  cell: (row: Row, index: number) => ReactNode
  /** Stays in view while the rest scrolls sideways: `true` at the left edge (one column), `'end'` at the right (actions; not printed). */
  sticky?: boolean | 'end'
  /** Classes of every cell of the column, head included. */
  className?: string
}

export interface DataTableProps<Row> {
  /** Names the table and its scrolling region for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  isSelected?: (row: Row) => boolean
  /** A second line over the full width: what earned a score, why a case waits. */
  renderDetail?: (row: Row) => ReactNode
  /** What to say and do when there is no row. */
  empty?: ReactNode
  /** On phones a list of cards takes the table's place. */
  renderCard?: (row: Row, index: number) => ReactNode
  density?: 'normal' | 'compact'
  className?: string
}

const ALIGN = { left: 'text-left', right: 'text-right', center: 'text-center' } as const

function edgeClasses(sticky: Column<unknown>['sticky'], head: boolean): string {
  if (!sticky) return head ? 'bg-head' : ''
  // A phone has no room for two standing columns: there the actions scroll with the rest.
  const side = sticky === 'end' ? 'sm:stuck-end sm:sticky sm:right-0' : 'stuck-start sticky left-0'
  // An opaque ground of its own, or the columns beneath would shine through.
  const onPaper = sticky === 'end' ? 'print:hidden' : 'print:static'
  return cn(side, onPaper, head ? 'z-20 bg-head' : 'z-10 bg-paper group-hover:bg-head group-data-selected:bg-court-soft')
}

/** A semantic table rendered on the server: sticky head and first column inside one region that scrolls and can be focused. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, isSelected, renderDetail, empty, renderCard, density = 'normal', className } = props
  const pad = density === 'compact' ? 'px-3 py-1' : 'px-3 py-[0.55rem]'
  if (rows.length === 0 && renderCard && empty) {
    return <div className={className}>{empty}</div>
  }
  return (
    <div className={className}>
      <div
        role="region"
        aria-label={caption}
        tabIndex={0}
        className={cn(
          'max-h-[max(24rem,calc(100dvh-8rem))] overflow-auto overscroll-x-contain focus-visible:-outline-offset-2',
          'print:max-h-none print:overflow-visible',
          renderCard && 'phone:hidden print:block',
        )}
      >
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={cn(
                    'sticky top-0 z-10 whitespace-nowrap border-b border-line font-medium text-ink-2 print:static',
                    pad,
                    ALIGN[column.align ?? 'left'],
                    edgeClasses(column.sticky, true),
                    column.className,
                  )}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 ? (
              <tr>
                <td colSpan={columns.length} className="px-4 py-10 text-center text-ink-3">
                  {empty ?? LIST.empty}
                </td>
              </tr>
            ) : null}
            {rows.map((row, index) => {
              const selected = isSelected?.(row)
              const detail = renderDetail?.(row)
              return [
                <tr
                  key={rowKey(row)}
                  data-selected={selected || undefined}
                  className="group hover:bg-head data-selected:bg-court-soft"
                >
                  {columns.map((column) => (
                    <td
                      key={column.key}
                      className={cn(
                        'whitespace-nowrap border-b border-line-2 align-middle',
                        pad,
                        ALIGN[column.align ?? 'left'],
                        edgeClasses(column.sticky, false),
                        column.className,
                      )}
                    >
                      {column.cell(row, index)}
                    </td>
                  ))}
                </tr>,
                detail ? (
                  <tr key={`${rowKey(row)}-detail`}>
                    <td colSpan={columns.length} className="border-b border-line-2 bg-head px-4 py-3">
                      {detail}
                    </td>
                  </tr>
                ) : null,
              ]
            })}
          </tbody>
        </table>
      </div>
      {renderCard ? (
        <ul aria-label={caption} className="hidden flex-col gap-2.5 phone:flex print:hidden">
          {rows.map((row, index) => (
            <li key={rowKey(row)}>{renderCard(row, index)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The smaller grey line below a cell's main line: 被申请人 under 申请人, n / m under a rate. */
export function CellNote({ children }: { children: ReactNode }) {
  return <span className="block text-xs text-ink-3">{children}</span>
}
