'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import { joinAction } from '../actions'

/** The own consent and the own name. Who does not want to join sends nothing. */
export function JoinForm({ invitedId }: { invitedId: string }) {
  return (
    <ActionForm action={joinAction}>
      <input type="hidden" name="invitedId" value={invitedId} />
      <Fields />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {JOINING.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** What was typed is there again after a refusal, also without a script. */
function Fields() {
  return (
    <>
      <FormField name="agreed" label={JOINING.agreedLabel} group required>
        <Checkbox
          value="yes"
          label={JOINING.agreed}
          defaultChecked={useTypedText('agreed') === 'yes'}
        />
      </FormField>
      <FormField name="name" label={JOINING.name} help={JOINING.nameHelp} required>
        <Input maxLength={100} autoComplete="name" defaultValue={useTypedText('name')} />
      </FormField>
    </>
  )
}
