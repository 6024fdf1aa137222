'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { REVIEW_AGREEMENT } from '@/lib/labels/zh-CN/mediator-acts/agreement-review'
import { finishAgreementAction } from '../actions'

/** 定稿 of the version that is shown. */
export function FinishForm({ caseId, version }: { caseId: string; version: number }) {
  return (
    <ActionForm action={finishAgreementAction} aria-label={REVIEW_AGREEMENT.finishTitle}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="version" value={version} />
      <p className="text-ink-2">{REVIEW_AGREEMENT.finishHelp}</p>
      <SubmitButton size="lg">{REVIEW_AGREEMENT.finish}</SubmitButton>
    </ActionForm>
  )
}
