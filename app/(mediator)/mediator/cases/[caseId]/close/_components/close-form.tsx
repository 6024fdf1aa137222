'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import type { CloseFormView } from '@/lib/queries/mediator/close-form-view'
import { closeCaseAction } from '../actions'
import { CloseSteps } from './close-steps'

export interface CloseFormProps {
  form: CloseFormView
  /** What the dossier will still lack, in both steps. */
  papers?: ReactNode
  /** What a failure leaves to the court. */
  factsLeft?: ReactNode
}

/**
 * 结案: first what is true, then what it will do, then the act. One form, so that nothing typed is
 * lost between the two.
 */
export function CloseForm(props: CloseFormProps) {
  const { head } = props.form
  return (
    <ActionForm
      action={closeCaseAction}
      draft={{ key: `close:${head.caseId}` }}
      // What a draft says of itself belongs to the first step.
      className="gap-4 has-data-confirming:[&>[role=status]]:hidden"
    >
      <input type="hidden" name="caseId" value={head.caseId} />
      <CloseSteps {...props} />
    </ActionForm>
  )
}
