import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { Watermark } from '@/components/case/watermark'
import { ListViewButton } from '@/components/list/list-view-button'
import { PageHeader } from '@/components/layout/page-header'
import { CASE_SCORE_COLUMNS } from '@/components/scoring/case-score-table'
import { CaseScores, CaseScoresSubtitle } from '@/components/scoring/case-scores'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { now } from '@/lib/platform/clock'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { CASE_SCORE_NAMES, caseScoreParams } from '@/lib/queries/scoring/score-input'

export const metadata: Metadata = { title: SCORE_TABLE.cases.title }

const PATH = '/court/scores/cases'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 案件积分 of the court's own referrals; for reading alone. */
export default async function CourtCaseScoresPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(
    findCourtCaseScores(actor, readParams(await searchParams, CASE_SCORE_NAMES)),
  )
  return (
    <div data-print="list">
      {view.watermark ? <Watermark text={view.watermark} /> : null}
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
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <CaseScores
        view={view}
        path={PATH}
        params={caseScoreParams(view.query)}
        href={(change) => pageHref(PATH, change)}
        rowHref={(caseId) => `/court/cases/${caseId}/score`}
      />
    </div>
  )
}
