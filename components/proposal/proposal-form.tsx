'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useActionFormStatus } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { OnceSecret } from './once-secret'

export interface ProposalFormProps {
  label: string
  action: FormAction
  /** Where one gets without it, and after it. */
  cancelHref: string
  listHref: string
  /** What is proposed; the reason follows. */
  children: ReactNode
}

/**
 * A proposal: its fields and the reason, and once it is made, in their place the first half of an
 * initial password where it makes one.
 */
export function ProposalForm({ label, action, cancelHref, listHref, children }: ProposalFormProps) {
  return (
    <ActionForm action={action} aria-label={label}>
      <Proposed listHref={listHref}>
        {children}
        <FormField name="reason" label={PROPOSAL.reason} help={PROPOSAL.reasonHelp} required>
          <Textarea rows={3} maxCharacters={1000} />
        </FormField>
        <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
          <SubmitButton>{PROPOSAL.submit}</SubmitButton>
          <SoftLink href={cancelHref} className={buttonClasses()}>
            {PROPOSAL.cancel}
          </SoftLink>
        </div>
      </Proposed>
    </ActionForm>
  )
}

function Proposed({ listHref, children }: { listHref: string; children: ReactNode }) {
  const { state } = useActionFormStatus()
  const value = state.status === 'done' ? state.value : undefined
  if (value?.half === undefined) return children
  return (
    <OnceSecret
      label={PROPOSAL.frontHalf}
      note={PROPOSAL.frontHalfOnce(value.name ?? '')}
      secret={value.half}
    >
      <SoftLink href={listHref} data-lets-go className={buttonClasses('primary')}>
        {PROPOSAL.toList}
      </SoftLink>
    </OnceSecret>
  )
}
