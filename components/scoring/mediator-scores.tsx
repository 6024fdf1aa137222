import { ListPage, type ListPageProps } from '@/components/list/list-page'
import { EmptyList } from '@/components/list/empty-list'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { MEDIATOR_PAGE_SIZES } from '@/lib/domain/scoring/mediator-page-sizes'
import { caseSource, disputeType } from '@/lib/labels/zh-CN/case'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { MEDIATOR_SCORE_DEFINITIONS, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type {
  CaseConditions,
  MediatorScoreRow,
  MediatorScoresView,
} from '@/lib/queries/scoring/mediator-scores-view'
import { ColumnTips } from './column-tips'
import { Definitions, DefinitionsLink } from './definitions'
import { MediatorScoreCharts, type MediatorScoreBar } from './mediator-score-charts'
import { mediatorScoreAddresses } from './mediator-score-addresses'
import { MediatorScoreRows } from './mediator-score-rows'
import { mediatorScoreTable, TABLE_KEYS } from './mediator-score-table'
import { toColumns } from './row-columns'
import { ScoreFilter } from './score-filter'

const { mediators: words } = SCORE_TABLE

const MOST_A_PAGE = MEDIATOR_PAGE_SIZES[2]

/** More bars than these say less. */
const CHARTED = 10

export type ScoreParams = Readonly<Record<string, string | number | null | undefined>>

export interface MediatorScoresProps extends Pick<
  ListPageProps<MediatorScoreRow>,
  'printedBy' | 'preference' | 'exported'
> {
  view: MediatorScoresView & { readonly watermark?: string | null }
  path: string
  /** The page's own address with these parameters; empty ones are omitted. */
  href: (params: ScoreParams) => string
  casesHref: (conditions: CaseConditions) => string
  scoresHref: (conditions: CaseConditions) => string
}

const options = <T extends string>(codes: readonly T[], labels: Readonly<Record<T, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }))

/** Only what the charts draw is sent with them. */
function toBar(row: MediatorScoreRow): MediatorScoreBar {
  const { mediatorId, mediator, total, closed, succeeded, successRate, parts } = row
  const { performanceRate, followed, voluntary } = row
  const rates = { closed, succeeded, successRate, performanceRate, followed, voluntary }
  return { mediatorId, mediator, total, parts, ...rates }
}

/** The page 调解员积分 of an institution or a court: charts, conditions, the table, definitions. */
export function MediatorScores({
  view,
  path,
  href,
  casesHref,
  scoresHref,
  ...listPage
}: MediatorScoresProps) {
  const { query, rows, mediators } = view
  const { page, size, open: _opened, ...conditions } = query
  const sizeOf = (each: number) => (each === MEDIATOR_PAGE_SIZES[0] ? null : each)
  const at = (change: ScoreParams) =>
    href({ ...conditions, page: page > 1 ? page : null, size: sizeOf(size), ...change })
  const inWords = mediatorScoreConditions(
    query,
    mediators.find(({ id }) => id === query.mediator)?.name,
  )
  const addresses = mediatorScoreAddresses(
    { openHref: (open) => at({ open }), casesHref, scoresHref },
    view.rowCases,
  )
  const without = (params: readonly string[]) =>
    at({ page: null, ...Object.fromEntries(params.map((name) => [name, null])) })
  return (
    <ListPage
      {...listPage}
      title={words.title}
      subtitle={<MediatorScoresSubtitle view={view} casesHref={casesHref} />}
      view={{ ...view, size }}
      above={
        rows.length > 0 ? (
          <MediatorScoreCharts rows={rows.slice(0, CHARTED).map(toBar)} highest={view.highest} />
        ) : null
      }
      filter={
        <ScoreFilter
          action={path}
          monthsLabel={SCORE_TABLE.filter.closedMonths}
          params={{
            ...Object.fromEntries(
              Object.entries(conditions).filter(
                (entry): entry is [string, NonNullable<(typeof entry)[1]>] =>
                  entry[1] !== undefined,
              ),
            ),
            ...(sizeOf(size) && { size: String(size) }),
          }}
          choices={[
            { name: 'type', options: options(DISPUTE_TYPES, disputeType) },
            { name: 'source', options: options(CASE_SOURCES, caseSource) },
            {
              name: 'mediator',
              options: mediators.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
      }
      conditions={{
        conditions: inWords.map((condition) => ({
          words: condition.words,
          href: without(condition.params),
        })),
        resetHref: path,
      }}
      table={mediatorScoreTable(addresses)}
      drawRows={(shown) => (
        <MediatorScoreRows {...shown} columns={toColumns(rows, TABLE_KEYS)} addresses={addresses} />
      )}
      empty={
        <EmptyList isNarrowed={inWords.length > 0} noMatch={words.noMatch} nothing={words.empty} />
      }
      surround={(table) => (
        <ColumnTips definitions={MEDIATOR_SCORE_DEFINITIONS}>{table}</ColumnTips>
      )}
      unit={words.unit}
      links={{
        range:
          rows.length > 0 && view.pages > 1
            ? { from: rows[0]!.place, to: rows.at(-1)!.place }
            : undefined,
        previousHref: page > 1 ? at({ page: page > 2 ? page - 1 : null }) : null,
        nextHref: page < view.pages ? at({ page: page + 1 }) : null,
        // Where all of them fit on one page, that page is printed.
        ...(view.total <= MOST_A_PAGE && {
          printHref: at({ page: null, size: MOST_A_PAGE, print: 1 }),
        }),
        ...(view.total > MEDIATOR_PAGE_SIZES[0] && {
          sizes: MEDIATOR_PAGE_SIZES.map((each) => ({
            size: each,
            href: at({ page: null, size: sizeOf(each) }),
          })),
        }),
      }}
      withoutKeys={['/']}
      below={<Definitions definitions={MEDIATOR_SCORE_DEFINITIONS} rules={view.rules} />}
    />
  )
}

/** 已结案 18 件 · 结案月份 2020-01 至 2020-04 · 规则 default-1 · 口径 */
function MediatorScoresSubtitle({
  view,
  casesHref,
}: Pick<MediatorScoresProps, 'view' | 'casesHref'>) {
  const { query, closed, closedCases, rules } = view
  const period =
    query.from || query.to
      ? SCORE_TABLE.filter.closedIn(query.from, query.to)
      : SCORE_TABLE.filter.allTime
  return (
    <>
      <SoftLink
        href={casesHref(closedCases)}
        className="text-court underline underline-offset-4 print:text-ink-3 print:no-underline"
      >
        {words.closed(closed.toLocaleString('zh-CN'))}
      </SoftLink>
      {['', period, ...(rules ? [SCORE_TABLE.rule(rules.version)] : [])].join(' · ')}
      <DefinitionsLink />
    </>
  )
}
