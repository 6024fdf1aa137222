import type { Metadata } from 'next'
import { ServiceSheet } from '@/components/case/service-sheet'
import { SheetHeader } from '@/components/case/sheet-header'
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
  return (
    <>
      <SheetHeader
        header={sheet.header}
        title={SERVICE_SHEET.title}
        list={listCrumb(list)}
        detail={{ label: CASE_ACTS.detail, href: caseHref(caseId, list) }}
      />
      <ServiceSheet sheet={sheet} />
    </>
  )
}
