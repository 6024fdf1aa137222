import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { PageHeader } from '@/components/layout/page-header'
import { CASE_SCORE_COLUMNS } from '@/components/scoring/case-score-table'
import { CaseScores, CaseScoresSubtitle } from '@/components/scoring/case-scores'
import { ExportLink } from '@/components/list/export-link'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { now } from '@/lib/platform/clock'
import { findCaseScores } from '@/lib/queries/institution/find-case-scores'
import { CASE_SCORE_NAMES, caseScoreParams } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.cases.title }

const PATH = '/institution/scores/cases'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 统计分析-案件积分 (操作手册 3.9). */
export default async function CaseScoresPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(
    findCaseScores(actor, readParams(await searchParams, CASE_SCORE_NAMES)),
  )
  const params = caseScoreParams(view.query)
  return (
    <div data-print="list">
      <PageHeader
        title={SCORE_TABLE.cases.title}
        subtitle={<CaseScoresSubtitle view={view} />}
        actions={
          <>
            <ListViewButton
              list="case_scores"
              columns={CASE_SCORE_COLUMNS}
              preference={view.preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="case_scores" params={params} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <CaseScores
        view={view}
        path={PATH}
        params={params}
        href={(change) => pageHref(PATH, change)}
        rowHref={(caseId) => `${PATH}/${caseId}`}
      />
    </div>
  )
}
