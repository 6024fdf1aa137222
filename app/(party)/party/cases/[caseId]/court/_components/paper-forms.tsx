'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { OWN_STAGE } from '@/lib/labels/zh-CN/court-stage'
import { receivePaperAction, requestPaperAction } from '../actions'

export interface PaperFormProps {
  caseId: string
  partyId: string
  /** Empty where there is one party alone. */
  name: string
}

const button = 'min-h-14 w-full text-lg'

/** 请法院出调解书. */
export function RequestForm({ caseId, partyId, name }: PaperFormProps) {
  return (
    <ActionForm action={requestPaperAction} aria-label={OWN_STAGE.paper.request + name}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <SubmitButton size="lg" className={button}>
        {OWN_STAGE.paper.request + name}
      </SubmitButton>
    </ActionForm>
  )
}

/** 签收调解书, after it was read. */
export function ReceiveForm({ caseId, partyId, name }: PaperFormProps) {
  return (
    <ActionForm action={receivePaperAction} aria-label={OWN_STAGE.paper.receive + name}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <p className="text-ink-2">{OWN_STAGE.paper.receiveHelp}</p>
      <SubmitButton size="lg" className={button}>
        {OWN_STAGE.paper.receive + name}
      </SubmitButton>
    </ActionForm>
  )
}
