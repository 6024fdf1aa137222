import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { MediatorScores } from '@/components/scoring/mediator-scores'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { MEDIATOR_SCORE_NAMES } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.mediators.title }

const PATH = '/institution/scores/mediators'

/** 统计分析-调解员积分 (操作手册 3.9). */
export default async function MediatorScoresPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(
    findMediatorScores(actor, readParams(await searchParams, MEDIATOR_SCORE_NAMES)),
  )
  const { from, to, type, source, mediator } = view.query
  return (
    <MediatorScores
      view={view}
      printedBy={printedBy(actor)}
      preference={{ list: 'mediator_scores', save: savePreferenceAction }}
      exported={{ list: 'mediator_scores', params: { from, to, type, source, mediator } }}
      path={PATH}
      href={(params) => pageHref(PATH, params)}
      casesHref={(conditions) => pageHref('/institution/records', conditions)}
      scoresHref={(conditions) => pageHref('/institution/scores/cases', conditions)}
    />
  )
}
