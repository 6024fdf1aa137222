import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { ServiceSheet } from '@/components/case/service-sheet'
import { PrintButton } from '@/components/layout/print-button'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT } from '@/lib/labels/zh-CN/court'
import { SERVICE_SHEET } from '@/lib/labels/zh-CN/service-sheet'
import { getCourtServices } from '@/lib/queries/court/get-court-services'

export const metadata: Metadata = { title: SERVICE_SHEET.title }

/** 送达回证 of a case the court referred; the look is recorded before anything is shown. */
export default async function CourtServicesPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const { watermark, ...sheet } = await orNotFound(
    getCourtServices(await requireActor(), { caseId }),
  )
  const detail = `/court/cases/${caseId}`
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={sheet.header}
        page={SERVICE_SHEET.title}
        trail={
          <Breadcrumb
            items={[
              { label: COURT.list.title, href: '/court/cases' },
              { label: sheet.header.caseNo, href: detail },
              { label: SERVICE_SHEET.title },
            ]}
          />
        }
        actions={
          <>
            <PrintButton />
            <SoftLink href={detail} className={buttonClasses()}>
              {COURT.list.open}
            </SoftLink>
          </>
        }
      />
      <ServiceSheet sheet={sheet} />
    </>
  )
}
