import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { WordNotes } from '@/components/layout/word-notes'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_DOCUMENT, OWN_DOCUMENTS } from '@/lib/labels/zh-CN/own-document'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getOwnDocument } from '@/lib/queries/party/get-own-document'
import { BeforeSigningCard } from './_components/before-signing-card'
import { ConfirmOffer } from './_components/confirm-offer'
import { DocumentText } from './_components/document-text'
import { Original } from './_components/original'
import { ProofsCard } from './_components/proofs-card'
import { RefuseForm } from './_components/refuse-form'
import { SignForm } from './_components/sign-form'
import { SignersCard } from './_components/signers-card'
import { WhatCard } from './_components/what-card'

export const metadata: Metadata = { title: OWN_DOCUMENTS.title }

type Props = {
  params: Promise<{ caseId: string; documentId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const CHOICE =
  'flex min-h-14 items-center justify-center rounded-lg border-2 border-court px-2 text-lg font-semibold text-court'

/** One document: read to its end, what it means, and then signed or not, which weigh the same. */
export default async function OwnDocumentPage({ params, searchParams }: Props) {
  const { caseId, documentId } = await params
  const { done } = await searchParams
  const view = await orNotFound(getOwnDocument(await requireActor(), { caseId, documentId }))
  const { sign, stage } = view
  return (
    <>
      <MobileTopBar
        title={view.title}
        aside={OWN_DOCUMENT.pages(view.pages)}
        back={<BackLink href={`/party/cases/${caseId}/documents`} />}
      />
      <div className="flex flex-col gap-3 py-3">
        {done === 'signed' || done === 'refused' ? (
          <Notice tone="ok" className="mx-3">
            {OWN_DOCUMENT.done[done]}
          </Notice>
        ) : null}
        {view.effective ? (
          <Notice tone="ok" className="mx-3">
            {OWN_DOCUMENTS.effective(view.effective)}
          </Notice>
        ) : null}
        <ConfirmOffer caseId={caseId} offer={view.offer} />
        <div className="self-end px-3 empty:hidden">
          <ReadAloud target="document" />
        </div>
        {view.content ? (
          <DocumentText content={view.content} id="document" />
        ) : (
          <p className="mx-3 rounded-lg bg-paper p-4">{OWN_DOCUMENT.noText}</p>
        )}
        <Original view={view} />
        <WhatCard view={view} />
        <BeforeSigningCard view={view.beforeSigning} />
        <SignersCard view={view} />
        {stage === 'on_paper' ? (
          <Notice tone="warn" className="mx-3">
            {OWN_DOCUMENT.onPaper}
          </Notice>
        ) : null}
        {view.isGeneralAgent ? (
          <Notice tone="warn" className="mx-3">
            {OWN_DOCUMENT.generalAuthority}
          </Notice>
        ) : null}
        {sign ? (
          <>
            <section className="bg-paper p-4">
              <h2 className="mb-3 text-xl font-semibold">{OWN_DOCUMENT.decide}</h2>
              <div className="grid grid-cols-2 gap-3">
                <a href="#refuse" className={CHOICE}>
                  {OWN_DOCUMENT.goRefuse}
                </a>
                <a href="#sign" className={CHOICE}>
                  {OWN_DOCUMENT.goSign}
                </a>
              </div>
            </section>
            <ProofsCard caseId={caseId} documentId={view.documentId} proofs={sign.proofs} />
            {sign.proofs.isIdentified ? <SignForm view={view} sign={sign} /> : null}
            {stage === 'refused' ? null : <RefuseForm view={view} sign={sign} />}
          </>
        ) : null}
      </div>
      <WordNotes of={NOTED.documents} />
    </>
  )
}
