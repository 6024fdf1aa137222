import { CellNote, type Column, type ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { MEDIATOR_SCORE_DEFINITIONS, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseConditions, MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import { PointBreakdown } from './point-breakdown'

const { mediators: words } = SCORE_TABLE
const { columns } = words

export interface MediatorScoreLinks {
  /** The same page with one mediator's points explained, or with none. */
  openHref: (mediatorId: string | null) => string
  /** The surface's list of cases under these conditions. */
  casesHref: (conditions: CaseConditions) => string
  /** 案件积分 under these conditions. */
  scoresHref: (conditions: CaseConditions) => string
}

const LINK = 'text-court underline-offset-4 hover:underline'
const COUNT = `${LINK} phone:inline-flex phone:min-h-11 phone:min-w-6 phone:items-center phone:justify-center`
const NUMBER = `${LINK} print:text-ink phone:inline-flex phone:min-h-11 phone:items-center`

/**
 * A printed number, which links to the cases it was computed from; its meaning is shown on hover,
 * at the column head, and under 口径.
 */
function defined(row: MediatorScoreRow, column: string, value: string | number, href: string) {
  const text = MEDIATOR_SCORE_DEFINITIONS.find(([term]) => term.split('、').includes(column))?.[1]
  return (
    <RowLink
      href={href}
      title={text}
      aria-label={words.computedFrom(row.mediator, column, String(value), row.closed)}
      className={NUMBER}
    >
      {value}
    </RowLink>
  )
}

/**
 * 调解员积分: the manual's columns, letter by letter; under the rate, in a note, the cases it is
 * computed from.
 */
function mediatorScoreColumns({
  openHref,
  casesHref,
  scoresHref,
}: MediatorScoreLinks): readonly Column<MediatorScoreRow>[] {
  const score = (
    key: 'averageOperation' | 'averageTime' | 'averageResult',
  ): Column<MediatorScoreRow> => ({
    key,
    header: columns[key],
    align: 'right',
    cell: (row) => defined(row, columns[key], row[key], scoresHref(row.closedCases)),
  })
  return [
    {
      key: 'place',
      header: columns.place,
      isFixed: true,
      card: 'none',
      className: 'text-ink-3',
      cell: (row) => row.place,
    },
    {
      key: 'mediator',
      header: columns.mediator,
      sticky: true,
      isFixed: true,
      card: 'title',
      cell: (row) => (
        <RowLink
          href={openHref(row.breakdown ? null : row.mediatorId)}
          title={words.open(row.mediator)}
          aria-expanded={row.breakdown !== null}
          data-row-link
          className={`${LINK} phone:inline-flex phone:min-h-11 phone:items-center`}
        >
          {row.mediator}
        </RowLink>
      ),
    },
    {
      key: 'bestType',
      header: columns.bestType,
      className: 'whitespace-normal sm:min-w-[9em]',
      cell: (row) =>
        row.bestTypeCases
          ? defined(row, columns.bestType, row.bestType, casesHref(row.bestTypeCases))
          : row.bestType,
    },
    {
      key: 'total',
      header: columns.total,
      align: 'right',
      cell: (row) => (
        <span className="font-semibold">
          {defined(row, columns.total, row.total, scoresHref(row.closedCases))}
        </span>
      ),
    },
    {
      key: 'averageDays',
      header: columns.averageDays,
      align: 'right',
      cell: (row) => defined(row, columns.averageDays, row.averageDays, casesHref(row.closedCases)),
    },
    {
      key: 'successRate',
      header: columns.successRate,
      align: 'right',
      cell: (row) => (
        <span>
          {defined(row, columns.successRate, row.successRate, casesHref(row.closedCases))}
          <span data-note>
            <CellNote>
              <RowLink
                href={casesHref(row.succeededCases)}
                aria-label={words.succeededCases(row.mediator, row.succeeded)}
                className={COUNT}
              >
                {row.succeeded}
              </RowLink>
              {' / '}
              <RowLink
                href={casesHref(row.closedCases)}
                aria-label={words.closedCases(row.mediator, row.closed)}
                className={COUNT}
              >
                {row.closed}
              </RowLink>
            </CellNote>
          </span>
        </span>
      ),
    },
    score('averageOperation'),
    score('averageTime'),
    score('averageResult'),
  ]
}

/** 调解员积分: a table on a desk, cards on a phone; an opened row explains its points. */
export function mediatorScoreTable(links: MediatorScoreLinks): ListTable<MediatorScoreRow> {
  return {
    caption: words.title,
    columns: mediatorScoreColumns(links),
    rowKey: ({ mediatorId }) => mediatorId,
    isStacked: true,
    renderDetail: (row) =>
      row.breakdown && (
        <PointBreakdown
          row={row}
          groups={row.breakdown}
          casesHref={links.scoresHref(row.closedCases)}
          foldHref={links.openHref(null)}
        />
      ),
  }
}
