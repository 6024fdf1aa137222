'use client'

import { useState } from 'react'
import { HandoverChoice } from '@/components/account/handover-choice'
import { OnceOutcome } from '@/components/account/once-outcome'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button, buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { TENANT_OF_ROLE, type StaffRole } from '@/lib/domain/setup/staff-accounts'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import type { Choice } from '@/lib/queries/system/get-institution-set-up'
import type { SetUpChoices } from '@/lib/queries/system/get-set-up-choices'

const { fields, help } = STAFF

export interface NewStaffFormProps {
  /** Roles that may be opened here. */
  roles: readonly StaffRole[]
  /** Courts and institutions to choose from; null: the account is of the own one. */
  choices: Pick<SetUpChoices, 'courts' | 'institutions'> | null
  /** Code of the institution that is chosen already. */
  institution?: string | undefined
  /** The role that is chosen already. */
  role?: StaffRole | undefined
  action: FormAction
  /** The list of accounts. */
  listHref: string
  /** On the link to it once the account is there. */
  toList?: string
  /** Whether an SMS can leave. */
  canSend: boolean
}

/** 添加账号: the role says whether a court or an institution has to be chosen. */
export function NewStaffForm({
  action,
  listHref,
  toList = STAFF.toList,
  ...fieldsProps
}: NewStaffFormProps) {
  // A fresh form for the next account: the password of the last one is gone with it.
  const [round, setRound] = useState(0)
  return (
    <ActionForm key={round} action={action} aria-label={STAFF.add} draft={{ key: 'add-staff' }}>
      <LeaveGuard />
      <OnceOutcome
        title={STAFF.created}
        ways={({ sentUntil }) => (
          <>
            <Button onClick={() => setRound(round + 1)}>
              {sentUntil ? HANDOVER.another : STAFF.another}
            </Button>
            <SoftLink href={listHref} data-lets-go className={buttonClasses('primary')}>
              {sentUntil ? HANDOVER.back : toList}
            </SoftLink>
          </>
        )}
      >
        <StaffFields {...fieldsProps} listHref={listHref} />
      </OnceOutcome>
    </ActionForm>
  )
}

function StaffFields({
  roles,
  choices,
  institution,
  role: given,
  listHref,
  canSend,
}: Omit<NewStaffFormProps, 'action' | 'toList'>) {
  const [only] = roles.length === 1 ? roles : []
  const [role, setRole] = useState<StaffRole | null>(
    institution ? 'institution_admin' : (only ?? given ?? null),
  )
  const tenant = choices && role && TENANT_OF_ROLE[role]
  return (
    <>
      {only ? (
        <input type="hidden" name="role" value={only} />
      ) : (
        <FormField name="role" label={fields.role} group required>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {roles.map((each) => (
              <Radio
                key={each}
                value={each}
                label={accountRole[each]}
                defaultChecked={each === role}
                onChange={() => setRole(each)}
              />
            ))}
          </div>
        </FormField>
      )}
      {choices && tenant === 'court' ? (
        <FormField name="court" label={fields.court} help={help.court} required>
          <Select options={optionsOf(choices.courts)} />
        </FormField>
      ) : null}
      {choices && tenant === 'institution' ? (
        <FormField name="institution" label={fields.institution} help={help.institution} required>
          <Select options={optionsOf(choices.institutions)} defaultValue={institution ?? ''} />
        </FormField>
      ) : null}
      <FormField name="name" label={fields.name} required>
        <Input maxLength={30} autoComplete="off" />
      </FormField>
      <FormField name="phone" label={fields.phone} help={help.phone} required>
        <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
      </FormField>
      <HandoverChoice canSend={canSend} />
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{STAFF.submit}</SubmitButton>
        <SoftLink href={listHref} className={buttonClasses()}>
          {STAFF.cancel}
        </SoftLink>
      </div>
    </>
  )
}

const optionsOf = (choices: readonly Choice[]) =>
  choices.map(({ code, name }) => ({ value: code, label: name }))
