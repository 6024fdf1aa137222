import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { MediatorScores } from '@/components/scoring/mediator-scores'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { MEDIATOR_SCORE_NAMES } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.mediators.title }

const PATH = '/court/scores/mediators'

/** 调解员积分 over the court's own referrals; read only. */
export default async function CourtMediatorScoresPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(
    findCourtMediatorScores(actor, readParams(await searchParams, MEDIATOR_SCORE_NAMES)),
  )
  return (
    <MediatorScores
      view={view}
      printedBy={printedBy(actor)}
      preference={{ list: 'mediator_scores', save: savePreferenceAction }}
      path={PATH}
      href={(params) => pageHref(PATH, params)}
      casesHref={(conditions) => pageHref('/court/cases', { tab: 'all', ...conditions })}
      scoresHref={(conditions) => pageHref('/court/scores/cases', conditions)}
    />
  )
}
