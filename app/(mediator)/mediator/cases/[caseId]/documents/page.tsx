import type { Metadata } from 'next'
import { DocumentList } from '@/components/document/document-list'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { getMyDocuments } from '@/lib/queries/mediator/get-my-documents'

export const metadata: Metadata = { title: DOCUMENTS.title }

/** 文书 of a case. */
export default async function MyDocumentsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { head, documents } = await orNotFound(getMyDocuments(await requireActor(), { caseId }))
  const page = `/mediator/cases/${caseId}`
  return (
    <>
      <MobileTopBar title={DOCUMENTS.title} back={page} />
      <div className="border-b border-line bg-paper px-4 py-2.5">
        <p className="break-words font-semibold">{head.between}</p>
        <p className="text-sm text-ink-3">{head.caseNo}</p>
      </div>
      <p className="px-4 py-2.5 text-sm text-ink-3">{DOCUMENTS.help}</p>
      <div className="border-y border-line bg-paper">
        <DocumentList documents={documents} base={`${page}/documents`} />
      </div>
    </>
  )
}
