import type { Metadata } from 'next'
import { ServiceSheet } from '@/components/case/service-sheet'
import { SheetHeader } from '@/components/case/sheet-header'
import { Watermark } from '@/components/layout/watermark'
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
  return (
    <>
      <Watermark text={watermark} />
      <SheetHeader
        header={sheet.header}
        title={SERVICE_SHEET.title}
        list={{ label: COURT.list.title, href: '/court/cases' }}
        detail={{ label: COURT.list.open, href: `/court/cases/${caseId}` }}
      />
      <ServiceSheet sheet={sheet} />
    </>
  )
}
