'use client'

import { ActionForm } from '@/components/forms/action-form'
import type { AgreementContext } from '@/lib/domain/agreement/check-agreement'
import type { AgreementDraft } from '@/lib/domain/agreement/draft'
import { DRAW_UP } from '@/lib/labels/zh-CN/mediator-acts/agreement'
import { saveAgreementAction } from '../actions'
import { AgreementItems } from './agreement-items'
import type { DraftView } from './view-draft'

export interface AgreementFormProps {
  caseId: string
  agreementNo: number
  version: number
  draft: AgreementDraft
  context: AgreementContext
  initial: DraftView
}

/**
 * 拟定调解协议: the items one under the other, checked as they are typed. What was typed is kept on the
 * device (docs/decisions/0042); the key names the agreement, so that a voided one leaves nothing.
 */
export function AgreementForm({ caseId, agreementNo, version, ...rest }: AgreementFormProps) {
  return (
    <ActionForm
      action={saveAgreementAction}
      draft={{ key: `agreement:${caseId}:${agreementNo}` }}
      aria-label={DRAW_UP.title}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="agreementNo" value={agreementNo} />
      <input type="hidden" name="version" value={version} />
      <AgreementItems isNew={version === 0} {...rest} />
    </ActionForm>
  )
}
