'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { OWN_OBJECTION, OWN_RULING } from '@/lib/labels/zh-CN/own-ruling'
import { objectToRulingAction, receiveRulingAction } from '../ruling/actions'

type Of = { caseId: string; confirmationId: string; partyId: string }

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** One tap: the paper has arrived. */
export function ReceiveForm({ label, ...of }: Of & { paperId: string; label: string }) {
  return (
    <ActionForm action={receiveRulingAction} aria-label={label} className="mt-2 gap-2">
      <Hidden values={of} />
      <p className="text-ink-2">{OWN_RULING.receiveHelp}</p>
      <p className="text-ink-2">{OWN_RULING.receiveConsent}</p>
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}

/** An objection in words; behind a line that is opened first. */
export function ObjectForm({
  objectionId,
  name,
  isOneOfSeveral,
  ...of
}: Of & { objectionId: string; name: string; isOneOfSeveral: boolean }) {
  const title = isOneOfSeveral ? `${OWN_OBJECTION.open} ${name}` : OWN_OBJECTION.open
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-court underline underline-offset-4">
        {title}
      </summary>
      <ActionForm
        action={objectToRulingAction}
        aria-label={title}
        draft={{ key: `object-to-ruling:${of.confirmationId}:${of.partyId}` }}
        className="mt-2 gap-3"
      >
        <Hidden values={{ ...of, objectionId }} />
        <Words />
        <p className="text-ink-2">{OWN_OBJECTION.once}</p>
        <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
          {OWN_OBJECTION.submit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}

function Words() {
  return (
    <FormField name="words" label={OWN_OBJECTION.words} help={OWN_OBJECTION.help} required>
      <Textarea rows={6} maxCharacters={2000} defaultValue={useTypedText('words')} />
    </FormField>
  )
}
