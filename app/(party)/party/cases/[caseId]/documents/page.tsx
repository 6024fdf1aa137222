import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_DOCUMENTS, ownStage } from '@/lib/labels/zh-CN/own-document'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getOwnDocuments } from '@/lib/queries/party/get-own-documents'
import { ownDocumentHref } from './own-document-href'

export const metadata: Metadata = { title: OWN_DOCUMENTS.title }

/** 要签的和签好的: what waits for the reader first. */
export default async function OwnDocumentsPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const { lines } = await orNotFound(getOwnDocuments(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar
        title={OWN_DOCUMENTS.title}
        back={<BackLink href={`/party/cases/${caseId}`} />}
      />
      {lines.length === 0 ? (
        <p className="m-3 rounded-lg bg-paper p-4 text-ink-2">{OWN_DOCUMENTS.none}</p>
      ) : (
        <ul className="flex flex-col gap-3 p-3">
          {lines.map(({ documentId, title, number, stage, hasCopy }) => (
            <li key={documentId}>
              <SoftLink
                href={ownDocumentHref(caseId, documentId)}
                className="flex min-h-14 items-center gap-3 rounded-lg border border-line bg-paper px-4 py-3"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold break-words">{title}</span>
                  <span className="block text-sm break-words text-ink-3">{number}</span>
                  <span className="mt-1.5 flex flex-wrap gap-2">
                    <Chip tone={stage === 'to_sign' || stage === 'on_paper' ? 'warn' : 'neutral'}>
                      {ownStage[stage]}
                    </Chip>
                    {hasCopy ? <Chip tone="ok">{OWN_DOCUMENTS.hasCopy}</Chip> : null}
                  </span>
                </span>
                <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
      <WordNotes of={NOTED.documents} />
    </>
  )
}
