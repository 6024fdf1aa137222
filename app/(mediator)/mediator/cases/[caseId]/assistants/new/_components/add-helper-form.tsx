'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
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
      <FormField name="partyId" label={HELPER.party} group required>
        <div className="flex flex-col">
          {parties.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </div>
      </FormField>
      <FormField name="name" label={HELPER.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="relation" label={HELPER.relation} group required>
        <div className="flex flex-col">
          {HELPER_RELATIONS.map((each) => (
            <Radio key={each} value={each} label={helperRelation[each]} />
          ))}
        </div>
      </FormField>
      <FormField name="task" label={HELPER.task} group required>
        <div className="flex flex-col">
          {HELPER_TASKS.map((each) => (
            <Radio key={each} value={each} label={helperTask[each]} />
          ))}
        </div>
      </FormField>
      <FormField name="device" label={HELPER.device} group required>
        <div className="flex flex-col">
          {HELPER_DEVICES.map((each) => (
            <Radio key={each} value={each} label={helperDevice[each]} />
          ))}
        </div>
      </FormField>
      <FormField name="phone" label={HELPER.phone} help={HELPER.phoneHelp} optional>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <FormField name="wish" label={HELPER.wish} help={HELPER.wishHelp} group required>
        <div className="flex flex-wrap gap-x-6">
          {HELPER_WISHES.map((each) => (
            <Radio key={each} value={each} label={helperWish[each]} />
          ))}
        </div>
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{HELPER.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
