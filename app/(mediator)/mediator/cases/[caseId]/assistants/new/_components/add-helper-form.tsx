'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Input } from '@/components/ui/input'
import {
  HELPER_DEVICES,
  HELPER_RELATIONS,
  HELPER_TASKS,
  HELPER_WISHES,
} from '@/lib/domain/participant/helper-limits'
import {
  helperDevice,
  helperRelation,
  helperTask,
  helperWish,
  HELPER,
} from '@/lib/labels/zh-CN/party-helper'
import { EntryId } from '../../../_components/entry-id'
import { addHelperAction } from '../../actions'

/** For whom, who it is, what they do and on what; nothing is chosen beforehand. */
export function AddHelperForm({
  caseId,
  freshId,
  parties,
}: {
  caseId: string
  freshId: string
  parties: readonly { readonly id: string; readonly name: string }[]
}) {
  return (
    <ActionForm action={addHelperAction} draft={{ key: `helper:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="helperId" initial={freshId} />
      <RadioField
        name="partyId"
        label={HELPER.party}
        choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormField name="name" label={HELPER.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <RadioField
        name="relation"
        label={HELPER.relation}
        choices={choicesOf(HELPER_RELATIONS, helperRelation)}
      />
      <RadioField name="task" label={HELPER.task} choices={choicesOf(HELPER_TASKS, helperTask)} />
      <RadioField
        name="device"
        label={HELPER.device}
        choices={choicesOf(HELPER_DEVICES, helperDevice)}
      />
      <FormField name="phone" label={HELPER.phone} help={HELPER.phoneHelp} optional>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <RadioField
        name="wish"
        label={HELPER.wish}
        help={HELPER.wishHelp}
        choices={choicesOf(HELPER_WISHES, helperWish)}
        layout="line"
      />
      <ActionBar>
        <SubmitButton size="lg">{HELPER.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
