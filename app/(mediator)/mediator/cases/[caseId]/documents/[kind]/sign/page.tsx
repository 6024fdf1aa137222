import type { Metadata } from 'next'
import { DocumentPreview } from '@/components/document/document-preview'
import { documentHref } from '@/components/document/document-href'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SIGN_PAGE, SIGNATURES } from '@/lib/labels/zh-CN/signature'
import { getSignForm } from '@/lib/queries/mediator/get-sign-form'
import { ActPage } from '../../../_components/act-page'
import { HandwrittenForm } from './_components/handwritten-form'
import { PaperForm } from './_components/paper-form'
import { RefuseForm } from './_components/refuse-form'
import { WitnessForm } from './_components/witness-form'

export const metadata: Metadata = { title: SIGN_PAGE.title }

type Props = {
  params: Promise<{ caseId: string; kind: string }>
  searchParams: Promise<{ subject?: string | string[]; place?: string | string[] }>
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** 签名: one signer sees the document and signs it; on paper, and not at all, below. */
export default async function SignPage({ params, searchParams }: Props) {
  const { caseId, kind } = await params
  const { subject, place } = await searchParams
  const form = await orNotFound(
    getSignForm(await requireActor(), {
      caseId,
      kind,
      subjectId: one(subject),
      place: one(place),
    }),
  )
  const { head, ability, signer, title, number, seen, isPaperOnly, materialId } = form
  const isOnPaper = form.isSeal || form.isOthers
  const page = documentHref(`/mediator/cases/${caseId}/documents`, {
    kind: form.kind,
    subjectId: one(subject),
  })
  return (
    <ActPage
      title={isOnPaper ? SIGN_PAGE.paperTitle : SIGN_PAGE.signerTitle(signer.name)}
      head={head}
      ability={ability}
      back={page}
    >
      <section className="flex flex-col gap-1.5 rounded-lg bg-court-soft/60 px-4 py-3">
        <p className="text-lg font-semibold">{SIGN_PAGE.what(title, number)}</p>
        <p className="text-sm text-ink-2">
          {form.code ? `${SIGNATURES.code(form.code)}　` : ''}
          {SIGN_PAGE.hash(seen)}
        </p>
      </section>
      <DocumentPreview
        src={`/api/materials/${materialId}/view`}
        title={title}
        note={SIGN_PAGE.shown}
      />
      {form.isOthers ? <Notice tone="info">{SIGNATURES.ownHand(signer.name)}</Notice> : null}
      {isPaperOnly ? <Notice tone="warn">{SIGNATURES.paperOnly}</Notice> : null}
      {isOnPaper || isPaperOnly ? null : <HandwrittenForm caseId={caseId} form={form} />}
      {isOnPaper || isPaperOnly || signer.isMediator ? null : (
        <WitnessForm caseId={caseId} form={form} />
      )}
      <PaperForm caseId={caseId} form={form} />
      {isOnPaper || signer.isMediator ? null : <RefuseForm caseId={caseId} form={form} />}
    </ActPage>
  )
}
