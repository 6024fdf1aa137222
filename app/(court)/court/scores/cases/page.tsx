import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseScores } from '@/components/scoring/case-scores'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { CASE_SCORE_NAMES, caseScoreParams } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.cases.title }

const PATH = '/court/scores/cases'

/** 案件积分 of the court's own referrals; read only. */
export default async function CourtCaseScoresPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(
    findCourtCaseScores(actor, readParams(await searchParams, CASE_SCORE_NAMES)),
  )
  const params = caseScoreParams(view.query)
  return (
    <CaseScores
      view={view}
      printedBy={printedBy(actor)}
      preference={{ list: 'case_scores', save: savePreferenceAction }}
      path={PATH}
      params={params}
      href={(change) => pageHref(PATH, change)}
      rowHref={(caseId) => `/court/cases/${caseId}/score`}
    />
  )
}
