import type { Metadata } from 'next'
import { DocumentActs } from '@/components/document/document-acts'
import { DocumentSheet } from '@/components/document/document-sheet'
import { ActionBar, MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { getMyDocument } from '@/lib/queries/mediator/get-my-document'
import { DoneNotice } from '../../../../_components/done-notice'
import { concludeDocumentAction, finaliseDocumentAction, voidDocumentAction } from '../actions'
import { sourcesOf } from './sources'

export const metadata: Metadata = { title: DOCUMENTS.title }

type Props = {
  params: Promise<{ caseId: string; kind: string }>
  searchParams: Promise<Record<'subject' | 'done' | 'void', string | string[] | undefined>>
}

/** One document of a case. */
export default async function MyDocumentPage({ params, searchParams }: Props) {
  const { caseId, kind } = await params
  const { subject, done, void: voidId } = await searchParams
  const subjectId = typeof subject === 'string' ? subject : ''
  const { head, document } = await orNotFound(
    getMyDocument(await requireActor(), { caseId, kind, subjectId }),
  )
  const page = `/mediator/cases/${caseId}`
  const signHref = (place: number) =>
    `${page}/documents/${kind}/sign?${subjectId ? `subject=${encodeURIComponent(subjectId)}&` : ''}place=${place}`
  return (
    <div data-wide>
      <MobileTopBar title={document.title} back={`${page}/documents`} />
      <div className="border-b border-line bg-paper px-4 py-2.5">
        <p className="break-words font-semibold">{head.between}</p>
        <p className="text-sm text-ink-3">{head.caseNo}</p>
      </div>
      <DoneNotice code={done} />
      <div className="px-3 py-3">
        <DocumentSheet
          caseId={caseId}
          document={document}
          base={`${page}/documents`}
          voidId={typeof voidId === 'string' ? voidId : undefined}
          sources={sourcesOf(page, { kind, subjectId })}
          signHref={signHref}
        />
      </div>
      {document.finalise.allowed || document.makeVoid.allowed || document.conclude.allowed ? (
        <ActionBar>
          <DocumentActs
            caseId={caseId}
            document={document}
            finaliseAction={finaliseDocumentAction}
            voidAction={voidDocumentAction}
            concludeAction={concludeDocumentAction}
          />
        </ActionBar>
      ) : null}
    </div>
  )
}
