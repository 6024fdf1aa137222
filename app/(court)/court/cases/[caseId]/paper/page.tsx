import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { COURT } from '@/lib/labels/zh-CN/court'
import { MEDIATION_PAPER } from '@/lib/labels/zh-CN/mediation-paper'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getMediationPaper } from '@/lib/queries/ruling/get-mediation-paper'
import { MediationPaperForm } from './_components/mediation-paper-form'

export const metadata: Metadata = { title: MEDIATION_PAPER.submit }

/** 登记调解书 of a filed case that ended by an agreement. */
export default async function PaperPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const actor = await requireActor()
  const { file, watermark } = await orNotFound(getCourtCase(actor, { caseId }))
  const view = await orNotFound(getMediationPaper(actor, { caseId }))
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={file.header}
        trail={
          <Breadcrumb
            items={[
              { label: COURT.list.title, href: '/court/cases' },
              { label: CASE_FILE.title, href: `/court/cases/${caseId}` },
              { label: MEDIATION_PAPER.title },
            ]}
          />
        }
      />
      <Card title={MEDIATION_PAPER.title} aside={MEDIATION_PAPER.law} className="max-w-[36rem]">
        <p className="mb-2">
          <WholeDays>
            {view.isPossible ? (view.recorded ?? MEDIATION_PAPER.none) : MEDIATION_PAPER.impossible}
          </WholeDays>
        </p>
        {view.isPossible && view.mayRecord ? (
          <MediationPaperForm caseId={caseId} today={view.today} />
        ) : null}
      </Card>
    </>
  )
}
