'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { SoftLink } from '@/components/ui/soft-link'
import { PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { MEDIATOR_FIELD } from '@/lib/labels/zh-CN/person-field'
import type { TypeOption } from '@/lib/queries/dictionary/type-options'
import type { MediatorFormView } from '@/lib/queries/institution/get-mediator-form'
import { FieldGroup, PersonFields } from '../../../_components/person-fields'

/**
 * 修改资料. The form sends the version it was filled in with: the refusal names the user who changed it
 * meanwhile.
 */
export function EditPersonForm({
  view,
  types,
  ceiling,
  action,
}: {
  view: MediatorFormView
  types: readonly TypeOption[]
  ceiling: number
  action: FormAction
}) {
  const { mediatorId, version, name, phone, identity, isIdentityUnreadable, profile } = view
  return (
    <ActionForm
      action={action}
      aria-label={PERSON_FORM.editTitle(name)}
      keepOnDone
      draft={{ key: `edit-person:${mediatorId}`, version }}
    >
      <LeaveGuard />
      <input type="hidden" name="mediatorId" value={mediatorId} />
      <input type="hidden" name="version" value={version} />
      <FieldGroup title={PERSON_FORM.account}>
        <FormField name="name" label={MEDIATOR_FIELD.name} help={PERSON_FORM.nameHelp} required>
          <Input maxLength={30} defaultValue={name} />
        </FormField>
        <FormField
          name="identityNumber"
          label={MEDIATOR_FIELD.identityNumber}
          help={PERSON_FORM.newIdentityHelp(identity, isIdentityUnreadable)}
          optional
        >
          <Input maxLength={24} />
        </FormField>
        <FormField
          name="phone"
          label={PERSON_FORM.newPhone}
          help={PERSON_FORM.newPhoneHelp(phone)}
          optional
          className="col-span-full"
        >
          <Input type="tel" inputMode="tel" maxLength={20} className="sm:max-w-[24rem]" />
        </FormField>
      </FieldGroup>
      <PersonFields profile={profile} types={types} ceiling={ceiling} />
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{PERSON_FORM.save}</SubmitButton>
        <SoftLink href={`/institution/people/${mediatorId}`} className={buttonClasses()}>
          {PERSON_FORM.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
