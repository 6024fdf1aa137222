import { ConditionChips } from '@/components/list/condition-chips'
import { KeysHelp } from '@/components/list/keys-help'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { Card } from '@/components/ui/card'
import { PageSize } from '@/components/list/page-size'
import { PaginationNav } from '@/components/list/pagination-nav'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { caseSource, caseStatus, disputeType } from '@/lib/labels/zh-CN/case'
import { caseScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { CASE_SCORE_DEFINITIONS, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseScoresView } from '@/lib/queries/scoring/case-scores-view'
import { CaseScoreTable } from './case-score-table'
import { Definitions, DefinitionsLink } from './definitions'
import { EmptyScores, type ScoreParams } from './mediator-scores'
import { ScoreFilter } from './score-filter'

const { cases: words } = SCORE_TABLE

const SIZES = [20, 50, 100] as const

export interface CaseScoresProps {
  view: CaseScoresView
  path: string
  /** The conditions as the address carries them. */
  params: Readonly<Record<string, string>>
  href: (params: ScoreParams) => string
  rowHref: (caseId: string) => string
}

const options = <T extends string>(codes: readonly T[], labels: Readonly<Record<T, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }))

/** 案件积分 below its title: conditions, the table, the way on, what it means. */
export function CaseScores({ view, path, params, href, rowHref }: CaseScoresProps) {
  const { query, rows, row, mediators } = view
  const size = query.size === SIZES[0] ? null : query.size
  const at = (change: ScoreParams) => href({ ...params, size, ...change })
  const inWords = caseScoreConditions(
    query,
    mediators.find(({ id }) => id === query.mediator)?.name,
  )
  return (
    <ListFrame>
      <Card flush>
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
        <ConditionChips
          conditions={inWords.map((condition) => ({
            words: condition.words,
            href: at(Object.fromEntries(condition.params.map((name) => [name, null]))),
          }))}
          resetHref={path}
        />
        <ListKeys rowsKey={rows.map(({ caseId }) => caseId).join()}>
          <CaseScoreTable
            rows={rows}
            first={row}
            rowHref={rowHref}
            preference={view.preference}
            empty={<EmptyScores words={inWords.length > 0 ? words.noMatch : words.empty} />}
          />
        </ListKeys>
        <PaginationNav
          total={view.total}
          isMore={view.isMore}
          unit={words.unit}
          range={rows.length > 0 ? { from: row, to: row + rows.length - 1 } : undefined}
          previousHref={
            view.previous && at({ before: view.previous, row: previousRow(row, query.size) })
          }
          nextHref={view.next && at({ after: view.next, row: row + rows.length })}
        >
          <PageSize
            sizes={SIZES.map((each) => ({
              size: each,
              href: href({ ...params, size: each === SIZES[0] ? null : each }),
            }))}
            current={query.size}
          />
          <KeysHelp />
        </PaginationNav>
        <Definitions definitions={CASE_SCORE_DEFINITIONS} rules={view.rules} />
      </Card>
    </ListFrame>
  )
}

/** 全部案件按引调时间先后排列 … · 规则 default-1 · 口径 */
export function CaseScoresSubtitle({ view: { rules } }: { view: CaseScoresView }) {
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
