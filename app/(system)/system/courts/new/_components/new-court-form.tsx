'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { SoftLink } from '@/components/ui/soft-link'
import { COURTS, STAFF } from '@/lib/labels/zh-CN/set-up'

const { fields, help } = COURTS

/** 添加法院: name, short name, code and the prefix of its case numbers. */
export function NewCourtForm({ action, listHref }: { action: FormAction; listHref: string }) {
  return (
    <ActionForm action={action} aria-label={COURTS.add} draft={{ key: 'add-court' }}>
      <FormField name="name" label={fields.name} help={help.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="shortName" label={fields.shortName} help={help.shortName} required>
        <Input maxLength={20} autoComplete="off" />
      </FormField>
      <FormField name="code" label={fields.code} help={help.code} required>
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </FormField>
      <FormField name="caseNumberPrefix" label={fields.prefix} help={help.prefix} required>
        <Input maxLength={20} autoComplete="off" />
      </FormField>
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{STAFF.submit}</SubmitButton>
        <SoftLink href={listHref} className={buttonClasses()}>
          {STAFF.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
