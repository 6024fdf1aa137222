import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseScores } from '@/components/scoring/case-scores'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { findCaseScores } from '@/lib/queries/institution/find-case-scores'
import { CASE_SCORE_NAMES, caseScoreParams } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.cases.title }

const PATH = '/institution/scores/cases'

/** 统计分析-案件积分 (操作手册 3.9). */
export default async function CaseScoresPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(
    findCaseScores(actor, readParams(await searchParams, CASE_SCORE_NAMES)),
  )
  const params = caseScoreParams(view.query)
  return (
    <CaseScores
      view={view}
      printedBy={printedBy(actor)}
      preference={{ list: 'case_scores', save: savePreferenceAction }}
      exported={{ list: 'case_scores', params }}
      path={PATH}
      params={params}
      href={(change) => pageHref(PATH, change)}
      rowHref={(caseId) => `${PATH}/${caseId}`}
    />
  )
}
