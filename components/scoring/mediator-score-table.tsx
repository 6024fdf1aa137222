import type { Column, ListTable } from '@/components/list/data-table'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import { CountLink } from './count-link'
import { fillAddress, type MediatorScoreAddresses } from './mediator-score-addresses'
import { PerformanceNote } from './performance-note'
import { PointBreakdown } from './point-breakdown'

const { mediators: words } = SCORE_TABLE
const { columns } = words

/** What the table needs of a row; the parts of the sum are drawn by the charts alone. */
export const TABLE_KEYS = [
  'place',
  'mediatorId',
  'mediator',
  'bestType',
  'bestTypeCode',
  'total',
  'closed',
  'succeeded',
  'averageDays',
  'successRate',
  'performanceRate',
  'followed',
  'voluntary',
  'averageOperation',
  'averageTime',
  'averageResult',
  'breakdown',
] as const satisfies readonly (keyof MediatorScoreRow)[]

export type MediatorScoreTableRow = Pick<MediatorScoreRow, (typeof TABLE_KEYS)[number]>

type Key =
  | 'total'
  | 'averageDays'
  | 'successRate'
  | 'averageOperation'
  | 'averageTime'
  | 'averageResult'

/**
 * A printed number, which links to the cases it was computed from, if there are any; what it means
 * is shown on hover and at the column head (`ColumnTips`), and under 口径. Classes:
 * app/styles/score-table.css.
 */
function ComputedFrom({
  row,
  column,
  value,
  address,
}: {
  row: MediatorScoreTableRow
  column: string
  value: string | number
  address: string
}) {
  if (row.closed === 0) return value
  return (
    <a
      href={fillAddress(address, row.mediatorId, row.bestTypeCode ?? undefined)}
      aria-label={`${row.mediator} ${column} ${value}`}
    >
      {value}
    </a>
  )
}

/**
 * 调解员积分: the manual's columns, letter by letter; under the success rate, in notes, the cases it is
 * computed from, and 自动履行率.
 */
function mediatorScoreColumns(
  addresses: MediatorScoreAddresses,
): readonly Column<MediatorScoreTableRow>[] {
  const number = (key: Key, address: string): Column<MediatorScoreTableRow> => ({
    key,
    header: columns[key],
    cell: (row) => (
      <ComputedFrom row={row} column={columns[key]} value={row[key]} address={address} />
    ),
  })
  const rate = number('successRate', addresses.closed)
  return [
    {
      key: 'place',
      header: columns.place,
      isFixed: true,
      card: 'none',
      cell: (row) => row.place,
    },
    {
      key: 'mediator',
      header: columns.mediator,
      sticky: true,
      isFixed: true,
      card: 'title',
      cell: (row) => (
        <a
          href={row.breakdown ? addresses.fold : fillAddress(addresses.open, row.mediatorId)}
          title={words.open(row.mediator)}
          aria-expanded={row.breakdown !== null}
          data-row-link=""
        >
          {row.mediator}
        </a>
      ),
    },
    {
      key: 'bestType',
      header: columns.bestType,
      className: 'wrap',
      headClass: 'sm:min-w-[7.5em]',
      cell: (row) =>
        row.bestTypeCode ? (
          <ComputedFrom
            row={row}
            column={columns.bestType}
            value={row.bestType}
            address={addresses.ofType}
          />
        ) : (
          row.bestType
        ),
    },
    { ...number('total', addresses.scores), className: 'total' },
    number('averageDays', addresses.closed),
    {
      ...rate,
      cell: (row, index) => (
        <span>
          {rate.cell(row, index)}
          <span data-note="" className="cell-note">
            <CountLink
              count={row.succeeded}
              name={words.succeededCases(row.mediator, row.succeeded)}
              href={fillAddress(addresses.succeeded, row.mediatorId)}
            />
            {' / '}
            <CountLink
              count={row.closed}
              name={words.closedCases(row.mediator, row.closed)}
              href={fillAddress(addresses.closed, row.mediatorId)}
            />
          </span>
          <PerformanceNote row={row} addresses={addresses} />
        </span>
      ),
    },
    number('averageOperation', addresses.scores),
    number('averageTime', addresses.scores),
    number('averageResult', addresses.scores),
  ]
}

/** 调解员积分: a table on a desk, cards on a phone; an opened row explains its points. */
export function mediatorScoreTable(
  addresses: MediatorScoreAddresses,
): ListTable<MediatorScoreTableRow> {
  return {
    caption: words.title,
    columns: mediatorScoreColumns(addresses),
    rowKey: ({ mediatorId }) => mediatorId,
    isStacked: true,
    className: 'score-table',
    renderDetail: (row) =>
      row.breakdown && (
        <PointBreakdown
          row={row}
          breakdown={row.breakdown}
          casesHref={fillAddress(addresses.scores, row.mediatorId)}
          foldHref={addresses.fold}
        />
      ),
  }
}
