import type { Metadata } from 'next'
import { CourtReturns } from '@/components/case/court-returns'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DRAW_UP } from '@/lib/labels/zh-CN/mediator-acts/agreement'
import { AGREEMENT_PAGE } from '@/lib/labels/zh-CN/mediator-acts/agreement-page'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { getCourtReturns } from '@/lib/queries/case/get-court-returns'
import { getAgreementForm } from '@/lib/queries/mediator/get-agreement-form'
import { ActPage } from '../_components/act-page'
import { AgreementForm } from './_components/agreement-form'
import { viewDraft } from './_components/view-draft'

export const metadata: Metadata = { title: DRAW_UP.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ offer?: string | string[] }>
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { offer } = await searchParams
  const form = await orNotFound(
    getAgreementForm(actor, {
      ...(await params),
      ...(typeof offer === 'string' && { offerId: offer }),
    }),
  )
  const returns = await orNotFound(getCourtReturns(actor, { caseId: form.head.caseId }))
  const { head, ability, finishedOn, draft, context, agreementNo, version, hasAgreed } = form
  return (
    <ActPage title={DRAW_UP.title} head={head} ability={ability}>
      {finishedOn ? (
        <Notice
          action={
            <SoftLink
              href={`/mediator/cases/${head.caseId}/agreement/review`}
              className={buttonClasses('link')}
            >
              {AGREEMENT_PAGE.toReview}
            </SoftLink>
          }
        >
          {AGREEMENT_PAGE.finishedAlready}
        </Notice>
      ) : (
        <>
          <p className="mb-4 text-ink-2">{AGREEMENT_PAGE.law}</p>
          <CourtReturns returns={returns} />
          {hasAgreed ? (
            <Notice tone="ok" className="mb-4">
              {OFFER.fromOffer}
            </Notice>
          ) : null}
          {/* A new version is a new form: what it shows is what was saved last. */}
          <AgreementForm
            key={`${agreementNo}.${version}`}
            caseId={head.caseId}
            agreementNo={agreementNo}
            version={version}
            draft={draft}
            context={context}
            initial={viewDraft(draft, context)}
          />
        </>
      )}
    </ActPage>
  )
}
