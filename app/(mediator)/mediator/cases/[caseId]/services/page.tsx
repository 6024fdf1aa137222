import type { Metadata } from 'next'
import { ServiceSheet } from '@/components/case/service-sheet'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { PrintButton } from '@/components/layout/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SERVICE_SHEET } from '@/lib/labels/zh-CN/service-sheet'
import { getMyServices } from '@/lib/queries/mediator/get-my-services'

export const metadata: Metadata = { title: SERVICE_SHEET.title }

/** 送达回证. */
export default async function MyServicesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const sheet = await orNotFound(getMyServices(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={SERVICE_SHEET.title} back={`/mediator/cases/${caseId}`} />
      <div className="flex flex-col gap-3 px-3 py-3">
        <p className="flex flex-wrap items-center justify-between gap-2 text-ink-2 print:hidden">
          {sheet.header.caseNo}
          <PrintButton />
        </p>
        <ServiceSheet sheet={sheet} />
      </div>
    </>
  )
}
