import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { WHY_AT_MOST } from '@/lib/domain/invited/invited-limits'
import type { InvitedFormView } from '@/lib/queries/mediator/get-invited-form'
import { EntryId } from '../../_components/entry-id'

/**
 * The form by which the mediator proposes someone to the parties; its fields are the parts below.
 */
export function ProposalForm({
  action,
  draftKey,
  caseId,
  freshId,
  submit,
  children,
}: {
  action: FormAction
  draftKey: string
  caseId: string
  freshId: string
  submit: string
  children: ReactNode
}) {
  return (
    <ActionForm action={action} draft={{ key: draftKey }}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="invitedId" initial={freshId} />
      {children}
      <ActionBar>
        <SubmitButton size="lg">{submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}

/** What the one who is proposed is called, and the number by which they come in. */
export function PersonFields({
  words: { name, nameHelp, phone, phoneHelp },
}: {
  words: Readonly<Record<'name' | 'phone' | 'phoneHelp', string>> & { readonly nameHelp?: string }
}) {
  return (
    <>
      <FormField name="name" label={name} help={nameHelp} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="phone" label={phone} help={phoneHelp} required>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
    </>
  )
}

/** Why, in words that the parties read. */
export function WhyField({
  words: { why, whyHelp },
}: {
  words: Readonly<Record<'why' | 'whyHelp', string>>
}) {
  return (
    <FormField name="why" label={why} help={whyHelp} required>
      <Textarea maxCharacters={WHY_AT_MOST} rows={3} />
    </FormField>
  )
}

/** The last day, within the period of the mediation. */
export function LastDayField({
  label,
  help,
  today,
  latest,
}: {
  label: string
  help: (latest: string) => string
} & Pick<InvitedFormView, 'today' | 'latest'>) {
  return (
    <FormField name="lastDay" label={label} help={latest ? help(latest.words) : undefined} required>
      <PhoneDayInput min={today} max={latest?.day} />
    </FormField>
  )
}
