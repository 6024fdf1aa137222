import type { Metadata } from 'next'
import { SheetHeader } from '@/components/case/sheet-header'
import { DocumentList } from '@/components/document/document-list'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { getCaseDocuments } from '@/lib/queries/institution/get-case-documents'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'

export const metadata: Metadata = { title: DOCUMENTS.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 文书 of a case. */
export default async function CaseDocumentsPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { header, documents } = await orNotFound(getCaseDocuments(await requireActor(), { caseId }))
  const list = readCaseList(await searchParams)
  return (
    <>
      <SheetHeader
        header={header}
        title={DOCUMENTS.title}
        list={listCrumb(list)}
        detail={{ label: CASE_ACTS.detail, href: caseHref(caseId, list) }}
      />
      <Card
        title={DOCUMENTS.title}
        aside={<span className="text-sm text-ink-3">{DOCUMENTS.help}</span>}
        flush
      >
        <DocumentList documents={documents} base={`/institution/cases/${caseId}/documents`} />
      </Card>
    </>
  )
}
