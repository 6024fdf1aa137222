'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { INSTITUTION_KINDS } from '@/lib/domain/institution/profile-rules'
import { BRANCHES } from '@/lib/labels/zh-CN/branches'
import { institutionKind } from '@/lib/labels/zh-CN/organisation-field'
import { INSTITUTIONS, STAFF } from '@/lib/labels/zh-CN/set-up'
import type { Choice } from '@/lib/queries/system/get-institution-set-up'
import { CourtBoxes } from '../../_components/court-boxes'

const { fields, help } = INSTITUTIONS
const KINDS = INSTITUTION_KINDS.map((kind) => ({ value: kind, label: institutionKind[kind] }))

/** 添加机构: name, code, kind, of which institution it is a branch, the courts that invite it. */
export function NewInstitutionForm({
  courts,
  parents,
  parent,
  action,
  listHref,
}: {
  courts: readonly Choice[]
  parents: readonly Choice[]
  /** Code of the one whose page led here. */
  parent: string | undefined
  action: FormAction
  listHref: string
}) {
  return (
    <ActionForm action={action} aria-label={INSTITUTIONS.add} draft={{ key: 'add-institution' }}>
      <FormField name="name" label={fields.name} help={help.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="code" label={fields.code} help={help.code} required>
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </FormField>
      <FormField name="kind" label={fields.kind} required>
        <Select options={KINDS} />
      </FormField>
      <FormField name="parent" label={BRANCHES.parent} help={BRANCHES.parentHelp}>
        <Select
          placeholder={BRANCHES.noParent}
          defaultValue={parent}
          options={parents.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </FormField>
      <CourtBoxes courts={courts} help={help.courts} />
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{STAFF.submit}</SubmitButton>
        <SoftLink href={listHref} className={buttonClasses()}>
          {STAFF.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
