import { ListPage, type ListPageProps } from '@/components/list/list-page'
import { EmptyList } from '@/components/list/empty-list'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { caseSource, caseStatus, disputeType } from '@/lib/labels/zh-CN/case'
import { caseScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { CASE_SCORE_DEFINITIONS, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseScoreRow, CaseScoresView } from '@/lib/queries/scoring/case-scores-view'
import { caseScoreTable } from './case-score-table'
import { ColumnTips } from './column-tips'
import { Definitions, DefinitionsLink } from './definitions'
import type { ScoreParams } from './mediator-scores'
import { ScoreFilter } from './score-filter'

const { cases: words } = SCORE_TABLE

const SIZES = [20, 50, 100] as const

export interface CaseScoresProps extends Pick<
  ListPageProps<CaseScoreRow>,
  'printedBy' | 'preference' | 'exported'
> {
  view: CaseScoresView & { readonly watermark?: string | null }
  path: string
  /** The conditions as the address carries them. */
  params: Readonly<Record<string, string>>
  href: (params: ScoreParams) => string
  /** Where a row leads: the case's points, or the case. */
  rowHref: (caseId: string) => string
}

const options = <T extends string>(codes: readonly T[], labels: Readonly<Record<T, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }))

/** The page 案件积分 of an institution or a court. */
export function CaseScores({ view, path, params, href, rowHref, ...page }: CaseScoresProps) {
  const { query, rows, row, mediators } = view
  const size = query.size === SIZES[0] ? null : query.size
  const at = (change: ScoreParams) => href({ ...params, size, ...change })
  const inWords = caseScoreConditions(
    query,
    mediators.find(({ id }) => id === query.mediator)?.name,
  )
  return (
    <ListPage
      {...page}
      title={words.title}
      subtitle={<CaseScoresSubtitle view={view} />}
      view={{ ...view, size: query.size }}
      filter={
        <ScoreFilter
          action={path}
          withSearch
          monthsLabel={SCORE_TABLE.filter.referredMonths}
          params={{ ...params, ...(size && { size: String(size) }) }}
          choices={[
            { name: 'type', options: options(DISPUTE_TYPES, disputeType) },
            { name: 'source', options: options(CASE_SOURCES, caseSource) },
            {
              name: 'mediator',
              options: mediators.map(({ id, name }) => ({ value: id, label: name })),
            },
            { name: 'status', options: options(CASE_STATUSES, caseStatus) },
          ]}
        />
      }
      conditions={{
        conditions: inWords.map((condition) => ({
          words: condition.words,
          href: at(Object.fromEntries(condition.params.map((name) => [name, null]))),
        })),
        resetHref: path,
      }}
      table={caseScoreTable(row, rowHref)}
      empty={
        <EmptyList isNarrowed={inWords.length > 0} noMatch={words.noMatch} nothing={words.empty} />
      }
      surround={(table) => <ColumnTips definitions={CASE_SCORE_DEFINITIONS}>{table}</ColumnTips>}
      unit={words.unit}
      links={{
        range: rows.length > 0 ? { from: row, to: row + rows.length - 1 } : undefined,
        previousHref:
          view.previous && at({ before: view.previous, row: previousRow(row, query.size) }),
        nextHref: view.next && at({ after: view.next, row: row + rows.length }),
        sizes: SIZES.map((each) => ({
          size: each,
          href: href({ ...params, size: each === SIZES[0] ? null : each }),
        })),
      }}
      below={<Definitions definitions={CASE_SCORE_DEFINITIONS} rules={view.rules} />}
    />
  )
}

/** 全部案件按引调时间先后排列 … · 规则 default-1 · 口径 */
function CaseScoresSubtitle({ view: { rules } }: { view: CaseScoresView }) {
  return (
    <>
      {[words.subtitle, ...(rules ? [SCORE_TABLE.rule(rules.version)] : [])].join(' · ')}
      <DefinitionsLink />
    </>
  )
}

/** The first row needs no number in the address. */
function previousRow(row: number, size: number): number | null {
  return row - size > 1 ? row - size : null
}
