import type { Metadata } from 'next'
import { PrintButton } from '@/components/layout/print-button'
import { StatusBadge } from '@/components/case/status-badge'
import { PageHeader } from '@/components/layout/page-header'
import { CaseScoreSheet } from '@/components/scoring/case-score-sheet'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DotLine } from '@/components/ui/dot-line'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { now } from '@/lib/platform/clock'
import { getCaseScore } from '@/lib/queries/institution/get-case-score'
import { caseHref } from '../../../_components/case-address'

const { one: words, cases } = SCORE_TABLE

export const metadata: Metadata = { title: words.title }

type Props = { params: Promise<{ caseId: string }> }

/** Where a case's score comes from, event by event. */
export default async function CaseScorePage({ params }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(getCaseScore(actor, { caseId: (await params).caseId }))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: cases.title, href: '/institution/scores/cases' },
              { label: words.title },
            ]}
          />
        }
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {view.caseNo}
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
            <SoftLink href={caseHref(view.caseId, 'scores/cases')} className={buttonClasses()}>
              {words.toCase}
            </SoftLink>
          </>
        }
      />
      <CaseScoreSheet view={view} />
      <p className="mt-2 hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
    </>
  )
}
