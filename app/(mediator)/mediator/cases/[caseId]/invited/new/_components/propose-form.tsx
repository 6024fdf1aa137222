'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { INVITED_KINDS, WHY_AT_MOST } from '@/lib/domain/invited/invited-limits'
import { INVITED, INVITED_FORM, invitedKind } from '@/lib/labels/zh-CN/invited-person'
import type { InvitedFormView } from '@/lib/queries/mediator/get-invited-form'
import { EntryId } from '../../../_components/entry-id'
import { proposeInvitedAction } from '../../actions'

/** Whom, as what, why, for which topics and materials, until when. */
export function ProposeForm({
  caseId,
  form: { freshId, openable, today, latest },
}: {
  caseId: string
  form: Omit<InvitedFormView, 'head' | 'ability'>
}) {
  return (
    <ActionForm action={proposeInvitedAction} draft={{ key: `invited:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="invitedId" initial={freshId} />
      {openable.length === 0 ? <Notice tone="warn">{INVITED_FORM.noneOpenable}</Notice> : null}
      <FormField name="name" label={INVITED_FORM.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="phone" label={INVITED_FORM.phone} help={INVITED_FORM.phoneHelp} required>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <RadioField
        name="kind"
        label={INVITED_FORM.kind}
        choices={choicesOf(INVITED_KINDS, invitedKind)}
      />
      <FormField name="why" label={INVITED_FORM.why} help={INVITED_FORM.whyHelp} required>
        <Textarea maxCharacters={WHY_AT_MOST} rows={3} />
      </FormField>
      <FormField
        name="scope"
        label={INVITED_FORM.scope}
        help={INVITED_FORM.scopeHelp}
        group
        required
      >
        <div className="flex flex-col">
          {openable.map(({ id, kind, title }) => (
            <Checkbox key={id} value={id} label={INVITED[kind](title)} />
          ))}
        </div>
      </FormField>
      <FormField
        name="lastDay"
        label={INVITED_FORM.lastDay}
        help={latest ? INVITED_FORM.lastDayHelp(latest.words) : undefined}
        required
      >
        <PhoneDayInput min={today} max={latest?.day} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{INVITED_FORM.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
