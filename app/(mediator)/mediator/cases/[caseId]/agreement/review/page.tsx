import type { Metadata } from 'next'
import { AgreementFacts } from '@/components/case/agreement-facts'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { hasWrong } from '@/lib/domain/agreement/findings'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { findingSentence } from '@/lib/labels/zh-CN/agreement-finding'
import { REVIEW_AGREEMENT } from '@/lib/labels/zh-CN/mediator-acts/agreement-review'
import { getAgreementForm } from '@/lib/queries/mediator/get-agreement-form'
import { DoneNotice } from '../../../../_components/done-notice'
import { ActPage } from '../../_components/act-page'
import { FinishForm } from './_components/finish-form'
import { SignForm } from './_components/sign-form'
import { VoidForm } from './_components/void-form'

export const metadata: Metadata = { title: REVIEW_AGREEMENT.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const form = await orNotFound(getAgreementForm(actor, await params))
  const { head, ability, stored, findings, version, finishedOn, signers, signedIn } = form
  const { done } = await searchParams
  const { caseId } = head
  return (
    <ActPage title={REVIEW_AGREEMENT.title} head={head} ability={ability}>
      <DoneNotice code={done} className="" />
      {stored ? <AgreementFacts agreement={stored} /> : <p>{REVIEW_AGREEMENT.none}</p>}
      {stored?.stage === 'draft' && findings.length > 0 ? (
        <Notice tone="warn" title={REVIEW_AGREEMENT.findings}>
          <ul>
            {findings.map((each) => (
              <li key={`${each.code}${each.term}${each.field}`}>
                {REVIEW_AGREEMENT.place(each.term)}：{findingSentence(each)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {finishedOn ? null : (
        <SoftLink
          href={`/mediator/cases/${caseId}/agreement`}
          className={`${buttonClasses()} min-h-11`}
        >
          {stored ? REVIEW_AGREEMENT.edit : REVIEW_AGREEMENT.draft}
        </SoftLink>
      )}
      {stored?.stage === 'draft' && !hasWrong(findings) ? (
        <FinishForm caseId={caseId} version={version} />
      ) : null}
      {stored?.stage === 'finished' && finishedOn ? (
        <>
          {signedIn ? (
            <div className="flex flex-col items-start gap-2">
              <p>{REVIEW_AGREEMENT.signIn(signedIn)}</p>
              <SoftLink
                href={`/mediator/cases/${caseId}/documents/agreement`}
                className={`${buttonClasses('primary')} min-h-11`}
              >
                {REVIEW_AGREEMENT.toDocument}
              </SoftLink>
            </div>
          ) : (
            <SignForm
              caseId={caseId}
              signers={signers}
              earliest={finishedOn}
              today={form.context.today}
            />
          )}
          <VoidForm caseId={caseId} />
        </>
      ) : null}
    </ActPage>
  )
}
