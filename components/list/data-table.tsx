import { cloneElement, isValidElement, type CSSProperties, type ReactNode } from 'react'
import { LIST } from '@/lib/labels/zh-CN/list-frame'
import { cn } from '@/components/ui/cn'
import { SoftLink } from '@/components/ui/soft-link'
import { TableRows, type CellAttributes, type TableRow } from './table-rows'

/** How the list is sorted by a column, and the address that sorts it by a press. */
export interface SortLink {
  direction: 'ascending' | 'descending' | null
  href: string | null
}

export interface Column<Row> {
  key: string
  header: ReactNode
  /** Numbers and money are right-aligned. */
  align?: 'left' | 'right' | 'center'
  /** `index` counts from 0 within the page. */
  cell: (row: Row, index: number) => ReactNode
  /**
   * Stays in view while the rest scrolls sideways: `true` at the left edge (one column), `'end'` at
   * the right (actions; not printed).
   */
  sticky?: boolean | 'end'
  /** Classes of every cell of the column, head included. */
  className?: string
  /** Classes of the header's text, for a minimum width: set once instead of in each cell. */
  headClass?: string
  /** Always shown, whatever columns the user hides: number, acts, boxes. */
  isFixed?: boolean
  /**
   * Its place in a stacked row's card: before, as or beside the title, at the foot, or absent; by
   * default a line with its name.
   */
  card?: 'lead' | 'title' | 'aside' | 'foot' | 'none'
}

export interface DataTableProps<Row> {
  /** Names the table and its scrolling region for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  isSelected?: (row: Row) => boolean
  /** A second row over the full width: what earned a score, why a case waits. */
  renderDetail?: (row: Row) => ReactNode
  /** Shown when there is no row. */
  empty?: ReactNode
  /** On phones a list of cards replaces the table. */
  renderCard?: (row: Row, index: number) => ReactNode
  /** On phones CSS lays out each row as a card, from the same cells: long lists are sent once. */
  isStacked?: boolean
  /** The headings by which the list can be sorted, by the key of their column. */
  sorts?: Readonly<Partial<Record<string, SortLink>>> | undefined
  /** Keys of the columns that the user hides. */
  hidden?: readonly string[]
  density?: 'normal' | 'compact'
  /** A short table that is part of a sheet: unscrolled, in full height. */
  isWhole?: boolean
  /** Many columns: less space between them. */
  isNarrow?: boolean
  className?: string
}

/** A list's table; rows, the empty state and preferences come with the request. */
export type ListTable<Row> = Omit<
  DataTableProps<Row>,
  'rows' | 'empty' | 'sorts' | 'hidden' | 'density'
>

const ALIGN = { left: '', right: 'text-right', center: 'text-center' } as const

/** Background, position and selection colour of sticky cells are in app/styles/sticky-cells.css. */
function edgeClasses(sticky: Column<unknown>['sticky']): string {
  if (!sticky) return ''
  return sticky === 'end' ? 'cell-end' : 'cell-start'
}

/** A heading that sorts is a link: it is reached by Tab, and its order is part of the address. */
function heading(header: ReactNode, sort: SortLink | undefined): ReactNode {
  if (!sort) return header
  const mark = { 'data-sort': sort.direction ?? 'none', className: 'sort-head' }
  return sort.href === null ? (
    <span {...mark}>{header}</span>
  ) : (
    <SoftLink href={sort.href} title={LIST.sortBy} {...mark}>
      {header}
    </SoftLink>
  )
}

/** The columns that a user may hide, by key and name. */
export function hideableColumns<Row>(
  columns: readonly Column<Row>[],
): { key: string; label: string }[] {
  return columns.flatMap(({ key, header, isFixed }) =>
    isFixed || typeof header !== 'string' ? [] : [{ key, label: header }],
  )
}

/** CSS display values of the cards would remove the table semantics; roles keep them. */
const role = (isStacked: boolean, name: string): { role?: string } =>
  isStacked ? { role: name } : {}

/**
 * Where a stacked row's card has a cell; without an attribute it is a line with the column's name.
 */
function cardAttributes({
  card,
  header,
}: Pick<Column<unknown>, 'card' | 'header'>): CellAttributes {
  if (card) return { 'data-card': card }
  return typeof header === 'string' ? {} : { 'data-card': 'line' }
}

/**
 * The names of the lines of all cards, once on the table: its cells find them by their place
 * (app/styles/table-cards.css).
 */
function lineNames(columns: readonly Pick<Column<unknown>, 'card' | 'header'>[]): CSSProperties {
  return Object.fromEntries(
    columns.flatMap(({ card, header }, index) =>
      card || typeof header !== 'string'
        ? []
        : [[`--line-${index + 1}`, `"${header.replace(/["\\]/g, '\\$&')}"`]],
    ),
  )
}

/** The cells of a row travel to the browser as a list, in which every element needs a key. */
const keyed = (cell: ReactNode, key: string): ReactNode =>
  isValidElement(cell) && cell.key === null ? cloneElement(cell, { key }) : cell

/** A table with sticky header and first column, inside one focusable scrolling region. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    rows,
    rowKey,
    isSelected,
    renderDetail,
    empty,
    renderCard,
    isStacked = false,
    sorts = {},
    hidden = [],
    density = 'normal',
    isNarrow = false,
    isWhole = false,
    className,
  } = props
  const columns = props.columns.filter(({ key, isFixed }) => isFixed || !hidden.includes(key))
  // Without what is undefined, which would be sent too.
  const cells = columns.map((column) => {
    const className = cn(
      ALIGN[column.align ?? 'left'],
      edgeClasses(column.sticky),
      column.className,
    )
    const attributes: CellAttributes = {
      ...(isStacked && { role: 'cell', ...cardAttributes(column) }),
      ...(className && { className }),
    }
    return { column, className, attributes }
  })
  if (rows.length === 0 && (renderCard || isStacked) && empty) {
    return <div className={className}>{empty}</div>
  }
  const toTableRow = (row: Row, index: number): TableRow => {
    const detail = renderDetail?.(row)
    return {
      key: rowKey(row),
      cells: columns.map(({ key, cell }) => keyed(cell(row, index) ?? null, key)),
      ...(isSelected?.(row) && { isSelected: true }),
      ...(detail && { detail }),
    }
  }
  const nothing = (
    <tr>
      <td colSpan={columns.length} className="px-4 py-10 text-center text-ink-3">
        {empty ?? LIST.empty}
      </td>
    </tr>
  )
  const group = role(isStacked, 'rowgroup')
  const head = (
    <>
      <caption className="sr-only">{caption}</caption>
      <thead {...group}>
        <tr {...role(isStacked, 'row')}>
          {cells.map(({ column, className }) => (
            <th
              key={column.key}
              scope="col"
              {...role(isStacked, 'columnheader')}
              className={className || undefined}
              aria-sort={sorts[column.key]?.direction ?? undefined}
            >
              {column.headClass ? (
                <span className={`block ${column.headClass}`}>
                  {heading(column.header, sorts[column.key])}
                </span>
              ) : (
                heading(column.header, sorts[column.key])
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
  const tableAttributes = {
    ...role(isStacked, 'table'),
    'data-density': density,
    'data-narrow': isNarrow || undefined,
    'data-stacked': isStacked || undefined,
    className: 'data-table w-full border-separate border-spacing-0',
    ...(isStacked && { style: lineNames(columns) }),
  }
  return (
    <div className={className}>
      <div
        role="region"
        aria-label={caption}
        tabIndex={0}
        data-list-rows
        className={cn(
          'table-region',
          !isWhole && 'table-region-tall',
          renderCard && 'phone:hidden print:block',
          isStacked && 'phone:max-h-none phone:overflow-visible',
        )}
      >
        <table {...tableAttributes}>
          {head}
          <tbody {...group}>
            {rows.length > 0 ? (
              <TableRows
                columns={cells.map(({ attributes }) => attributes)}
                rows={rows.map(toTableRow)}
                isStacked={isStacked}
              />
            ) : (
              nothing
            )}
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

/** A cell without a value. A stacked row omits its line. */
export function NoValue() {
  return <span data-none="">—</span>
}

/** The smaller grey line below a cell's main line: 被申请人 under 申请人, n / m under a rate. */
export function CellNote({ children }: { children: ReactNode }) {
  return <span className="cell-note">{children}</span>
}
