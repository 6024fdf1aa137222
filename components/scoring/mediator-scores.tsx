import Link from 'next/link'
import type { ReactNode } from 'react'
import { ConditionChips } from '@/components/list/condition-chips'
import { KeysHelp } from '@/components/list/keys-help'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PaginationNav } from '@/components/list/pagination-nav'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { caseSource, disputeType } from '@/lib/labels/zh-CN/case'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { MEDIATOR_SCORE_DEFINITIONS, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseConditions, MediatorScoresView } from '@/lib/queries/scoring/mediator-scores-view'
import { Definitions, DefinitionsLink } from './definitions'
import { MediatorScoreCharts } from './mediator-score-charts'
import { MediatorScoreTable } from './mediator-score-table'
import { ScoreFilter } from './score-filter'

const { mediators: words } = SCORE_TABLE

export type ScoreParams = Readonly<Record<string, string | number | null | undefined>>

export interface MediatorScoresProps {
  view: MediatorScoresView
  path: string
  /** The page's own address with these parameters; what is empty is left out. */
  href: (params: ScoreParams) => string
  casesHref: (conditions: CaseConditions) => string
  scoresHref: (conditions: CaseConditions) => string
}

const options = <T extends string>(codes: readonly T[], labels: Readonly<Record<T, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }))

/** 调解员积分 below its title: pictures, conditions, the table, what it means. */
export function MediatorScores({ view, path, href, casesHref, scoresHref }: MediatorScoresProps) {
  const { query, rows, mediators } = view
  const { page, open: _opened, ...conditions } = query
  const at = (change: ScoreParams) =>
    href({ ...conditions, page: page > 1 ? page : null, ...change })
  const inWords = mediatorScoreConditions(
    query,
    mediators.find(({ id }) => id === query.mediator)?.name,
  )
  const without = (params: readonly string[]) =>
    at({ page: null, ...Object.fromEntries(params.map((name) => [name, null])) })
  return (
    <ListFrame>
      {rows.length > 0 ? <MediatorScoreCharts rows={rows} highest={view.highest} /> : null}
      <Card flush>
        <ScoreFilter
          action={path}
          monthsLabel={SCORE_TABLE.filter.closedMonths}
          params={Object.fromEntries(
            Object.entries(conditions).filter(
              (entry): entry is [string, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined,
            ),
          )}
          choices={[
            { name: 'type', options: options(DISPUTE_TYPES, disputeType) },
            { name: 'source', options: options(CASE_SOURCES, caseSource) },
            {
              name: 'mediator',
              options: mediators.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
        <ConditionChips
          conditions={inWords.map((condition) => ({
            words: condition.words,
            href: without(condition.params),
          }))}
          resetHref={path}
        />
        <ListKeys rowsKey={rows.map(({ mediatorId }) => mediatorId).join()}>
          <MediatorScoreTable
            rows={rows}
            preference={view.preference}
            casesHref={casesHref}
            scoresHref={scoresHref}
            openHref={(open) => at({ open })}
            empty={<EmptyScores words={inWords.length > 0 ? words.noMatch : words.empty} />}
          />
        </ListKeys>
        <PaginationNav
          total={view.total}
          unit={words.unit}
          range={
            rows.length > 0 && view.pages > 1
              ? { from: rows[0]!.place, to: rows.at(-1)!.place }
              : undefined
          }
          previousHref={page > 1 ? at({ page: page > 2 ? page - 1 : null }) : null}
          nextHref={page < view.pages ? at({ page: page + 1 }) : null}
        >
          <KeysHelp without={['/']} />
        </PaginationNav>
        <Definitions definitions={MEDIATOR_SCORE_DEFINITIONS} rules={view.rules} />
      </Card>
    </ListFrame>
  )
}

/** Why nothing is shown. */
export function EmptyScores({
  words: { title, text },
}: {
  words: { readonly title: string; readonly text: ReactNode }
}) {
  return <EmptyState title={title}>{text}</EmptyState>
}

/** 已结案 18 件 · 结案月份 2020-01 至 2020-04 · 规则 default-1 · 口径 */
export function MediatorScoresSubtitle({
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
      <Link
        href={casesHref(closedCases)}
        prefetch={false}
        className="text-court underline underline-offset-4 print:text-ink-3 print:no-underline"
      >
        {words.closed(closed.toLocaleString('zh-CN'))}
      </Link>
      {['', period, ...(rules ? [SCORE_TABLE.rule(rules.version)] : [])].join(' · ')}
      <DefinitionsLink />
    </>
  )
}
