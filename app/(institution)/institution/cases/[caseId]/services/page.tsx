import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { ServiceSheet } from '@/components/case/service-sheet'
import { PrintButton } from '@/components/layout/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { SERVICE_SHEET } from '@/lib/labels/zh-CN/service-sheet'
import { getCaseServices } from '@/lib/queries/institution/get-case-services'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'

export const metadata: Metadata = { title: SERVICE_SHEET.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 送达回证. */
export default async function CaseServicesPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const sheet = await orNotFound(getCaseServices(await requireActor(), { caseId }))
  const list = readCaseList(await searchParams)
  const detail = caseHref(caseId, list)
  return (
    <>
      <CaseHeader
        header={sheet.header}
        page={SERVICE_SHEET.title}
        trail={
          <Breadcrumb
            items={[
              listCrumb(list),
              { label: sheet.header.caseNo, href: detail },
              { label: SERVICE_SHEET.title },
            ]}
          />
        }
        actions={
          <>
            <PrintButton />
            <SoftLink href={detail} className={buttonClasses()}>
              {CASE_ACTS.detail}
            </SoftLink>
          </>
        }
      />
      <ServiceSheet sheet={sheet} />
    </>
  )
}
