import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { PageHeader } from '@/components/layout/page-header'
import { MEDIATOR_SCORE_COLUMNS } from '@/components/scoring/mediator-score-table'
import { MediatorScores, MediatorScoresSubtitle } from '@/components/scoring/mediator-scores'
import { ExportLink } from '@/components/list/export-link'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { now } from '@/lib/platform/clock'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import type { CaseConditions } from '@/lib/queries/scoring/mediator-scores-view'
import { MEDIATOR_SCORE_NAMES } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.mediators.title }

const PATH = '/institution/scores/mediators'

const casesHref = (conditions: CaseConditions) => pageHref('/institution/records', conditions)

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 统计分析-调解员积分 (操作手册 3.9). */
export default async function MediatorScoresPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(
    findMediatorScores(actor, readParams(await searchParams, MEDIATOR_SCORE_NAMES)),
  )
  const { from, to, type, source, mediator } = view.query
  return (
    <div data-print="list">
      <PageHeader
        title={SCORE_TABLE.mediators.title}
        subtitle={<MediatorScoresSubtitle view={view} casesHref={casesHref} />}
        actions={
          <>
            <ListViewButton
              list="mediator_scores"
              columns={MEDIATOR_SCORE_COLUMNS}
              preference={view.preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="mediator_scores" params={{ from, to, type, source, mediator }} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <MediatorScores
        view={view}
        path={PATH}
        href={(params) => pageHref(PATH, params)}
        casesHref={casesHref}
        scoresHref={(conditions) => pageHref('/institution/scores/cases', conditions)}
      />
    </div>
  )
}
