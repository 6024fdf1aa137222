import type { Metadata } from 'next'
import { PrintButton } from '@/components/layout/print-button'
import { StatusBadge } from '@/components/case/status-badge'
import { Watermark } from '@/components/layout/watermark'
import { PageHeader } from '@/components/layout/page-header'
import { CaseScoreSheet } from '@/components/scoring/case-score-sheet'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { DotLine } from '@/components/ui/dot-line'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT } from '@/lib/labels/zh-CN/court'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { getCourtCaseScore } from '@/lib/queries/court/get-court-case-score'

const { one: words } = SCORE_TABLE

export const metadata: Metadata = { title: words.title }

/**
 * Where the score of a case the court referred comes from; the look is recorded before anything is
 * shown.
 */
export default async function CourtCaseScorePage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const actor = await requireActor()
  const view = await orNotFound(getCourtCaseScore(actor, { caseId: (await params).caseId }))
  const detail = `/court/cases/${view.caseId}`
  return (
    <>
      <Watermark text={view.watermark} />
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: COURT.list.title, href: '/court/cases' },
              { label: view.caseNo, href: detail },
              { label: words.title },
            ]}
          />
        }
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="flex flex-wrap gap-x-2">
              {view.caseNo}
              <span className="font-normal text-ink-2">{words.title}</span>
            </span>
            <StatusBadge status={view.status} />
          </span>
        }
        subtitle={
          <DotLine
            parts={[
              view.disputeType,
              view.referredOn,
              view.mediator ? words.mediator(view.mediator) : words.noMediator,
            ]}
          />
        }
        actions={
          <>
            <PrintButton />
            <SoftLink href={detail} className={buttonClasses()}>
              {words.toCase}
            </SoftLink>
          </>
        }
      />
      <CaseScoreSheet view={view} />
      <p className="mt-3 px-1 text-sm text-ink-3 print:hidden">{COURT.file.recorded}</p>
    </>
  )
}
