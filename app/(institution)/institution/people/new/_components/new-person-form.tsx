'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button, buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { SoftLink } from '@/components/ui/soft-link'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { ONCE, PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { MEDIATOR_FIELD } from '@/lib/labels/zh-CN/person-field'
import { HandoverChoice } from '@/components/account/handover-choice'
import { OnceOutcome } from '@/components/account/once-outcome'
import type { TypeOption } from '@/lib/queries/dictionary/type-options'
import { FieldGroup, PersonFields } from '../../_components/person-fields'

/**
 * 添加服务人员: the form, and in its place, once, the initial password. `institution`: its name, for the
 * slip.
 */
export function NewPersonForm({
  action,
  institution,
  canSend,
  types,
  ceiling,
}: {
  action: FormAction
  institution: string
  /** Whether an SMS can leave. */
  canSend: boolean
  types: readonly TypeOption[]
  ceiling: number
}) {
  // A fresh form for the next person: the password of the last one is gone with it.
  const [round, setRound] = useState(0)
  return (
    <ActionForm
      key={round}
      action={action}
      aria-label={INSTITUTION_MENU.addPerson}
      draft={{ key: 'add-person' }}
    >
      <LeaveGuard />
      <OnceOutcome
        title={ONCE.created}
        institution={institution}
        ways={({ mediatorId, sentUntil }) => (
          <>
            <Button onClick={() => setRound(round + 1)}>
              {sentUntil ? HANDOVER.another : ONCE.another}
            </Button>
            <SoftLink
              href={`/institution/people/${mediatorId}`}
              data-lets-go
              className={buttonClasses('primary')}
            >
              {sentUntil ? HANDOVER.toPerson : ONCE.toPerson}
            </SoftLink>
          </>
        )}
      >
        <FieldGroup title={PERSON_FORM.account}>
          <FormField name="name" label={MEDIATOR_FIELD.name} help={PERSON_FORM.nameHelp} required>
            <Input maxLength={30} autoComplete="off" />
          </FormField>
          <FormField
            name="phone"
            label={MEDIATOR_FIELD.phone}
            help={PERSON_FORM.phoneHelp}
            required
          >
            <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
          </FormField>
          <FormField
            name="identityNumber"
            label={MEDIATOR_FIELD.identityNumber}
            help={PERSON_FORM.identityHelp}
            optional
          >
            <Input maxLength={24} autoComplete="off" />
          </FormField>
        </FieldGroup>
        <HandoverChoice canSend={canSend} />
        <PersonFields types={types} ceiling={ceiling} />
        <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
          <SubmitButton>{PERSON_FORM.submit}</SubmitButton>
          <SoftLink href="/institution/people" className={buttonClasses()}>
            {PERSON_FORM.cancel}
          </SoftLink>
        </div>
      </OnceOutcome>
    </ActionForm>
  )
}
