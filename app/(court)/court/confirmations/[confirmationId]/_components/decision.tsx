'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { REFUSAL_GROUNDS } from '@/lib/domain/confirmation/confirmation-status'
import { refusalGround } from '@/lib/labels/zh-CN/confirmation'

/** A decision behind its name: opening one closes the others. */
export function Decision({
  id,
  words: { title, help, submit },
  action,
  isOpen = false,
  children,
}: {
  id: string
  words: { readonly title: string; readonly help: string; readonly submit: string }
  action: FormAction
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details
      name="decision"
      open={isOpen}
      className="border-b border-line-2 last:border-b-0 open:bg-court-soft/60"
    >
      <summary className="min-h-11 cursor-pointer px-4 py-3">
        <span className="font-semibold">{title}</span>
        <span className="block pl-4 text-sm text-ink-3">{help}</span>
      </summary>
      <ActionForm action={action} aria-label={title} className="gap-4 px-4 pb-4">
        <input type="hidden" name="confirmationId" value={id} />
        {children}
        <SubmitButton className="w-full">{submit}</SubmitButton>
      </ActionForm>
    </details>
  )
}

/** The five grounds of 民诉解释 第355条. */
export function GroundField({ label }: { label: string }) {
  return (
    <FormField name="refusalGround" label={label} group>
      <div className="flex flex-col">
        {REFUSAL_GROUNDS.map((ground) => (
          <Radio key={ground} value={ground} label={refusalGround[ground]} />
        ))}
      </div>
    </FormField>
  )
}

/** Why, in the words of the court. */
export function ReasonField({ label, help }: { label: string; help?: string }) {
  return (
    <FormField name="reason" label={label} help={help}>
      <Textarea rows={4} maxCharacters={1000} />
    </FormField>
  )
}
