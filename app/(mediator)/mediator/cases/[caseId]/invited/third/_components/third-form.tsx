'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { PARTY_KINDS } from '@/lib/domain/case/vocabulary'
import { WHY_AT_MOST } from '@/lib/domain/invited/invited-limits'
import { partyKind } from '@/lib/labels/zh-CN/case'
import { THIRD_FORM } from '@/lib/labels/zh-CN/third-person'
import type { InvitedFormView } from '@/lib/queries/mediator/get-invited-form'
import { EntryId } from '../../../_components/entry-id'
import { proposeThirdAction } from '../../actions'

/** Who, with which number, what they have to do with the dispute, until when they join. */
export function ThirdForm({
  caseId,
  form: { freshId, today, latest },
}: {
  caseId: string
  form: Omit<InvitedFormView, 'head' | 'ability'>
}) {
  return (
    <ActionForm action={proposeThirdAction} draft={{ key: `third:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="invitedId" initial={freshId} />
      <RadioField
        name="partyKind"
        label={THIRD_FORM.partyKind}
        choices={choicesOf(PARTY_KINDS, partyKind)}
        layout="line"
      />
      <FormField
        name="organisation"
        label={THIRD_FORM.organisation}
        help={THIRD_FORM.organisationHelp}
      >
        <Input maxLength={100} autoComplete="off" />
      </FormField>
      <FormField name="name" label={THIRD_FORM.name} help={THIRD_FORM.nameHelp} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="phone" label={THIRD_FORM.phone} help={THIRD_FORM.phoneHelp} required>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <FormField name="why" label={THIRD_FORM.why} help={THIRD_FORM.whyHelp} required>
        <Textarea maxCharacters={WHY_AT_MOST} rows={3} />
      </FormField>
      <FormField
        name="lastDay"
        label={THIRD_FORM.lastDay}
        help={latest ? THIRD_FORM.lastDayHelp(latest.words) : undefined}
        required
      >
        <PhoneDayInput min={today} max={latest?.day} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{THIRD_FORM.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
