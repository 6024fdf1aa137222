'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { WORDS } from '@/lib/domain/consultation/consultation'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'

export interface KnowledgeFormProps {
  action: FormAction
  /** Of an edit; a new one has none. */
  one?: { readonly id: string; readonly version: number }
  field?: ConsultationField
  question?: string
  answer?: string
}

/** 常见问题: the question in everyday words, the answer, and that no person is in it. */
export function KnowledgeForm({ action, one, field, question, answer }: KnowledgeFormProps) {
  return (
    <ActionForm
      action={action}
      aria-label={one ? KNOWLEDGE.editTitle : KNOWLEDGE.addTitle}
      keepOnDone
    >
      <LeaveGuard />
      {one ? (
        <>
          <input type="hidden" name="knowledgeId" value={one.id} />
          <input type="hidden" name="version" value={one.version} />
        </>
      ) : null}
      <FormField name="field" label={KNOWLEDGE.columns.field} required>
        <Select
          defaultValue={field ?? ''}
          options={CONSULTATION_FIELDS.map((value) => ({ value, label: consultationField[value] }))}
        />
      </FormField>
      <FormField name="question" label={KNOWLEDGE.question} help={KNOWLEDGE.questionHelp} required>
        <Input defaultValue={question ?? ''} maxLength={200} />
      </FormField>
      <FormField name="answer" label={KNOWLEDGE.answer} help={KNOWLEDGE.answerHelp} required>
        <Textarea rows={8} maxCharacters={WORDS.most} defaultValue={answer ?? ''} />
      </FormField>
      <FormField name="hasNoPerson" label={KNOWLEDGE.check} group required>
        <Checkbox value="yes" label={KNOWLEDGE.noPerson} />
      </FormField>
      <div className="flex flex-wrap gap-2 border-t border-line-2 pt-4">
        <SubmitButton>{one ? KNOWLEDGE.save : KNOWLEDGE.submit}</SubmitButton>
        <SoftLink href="/institution/knowledge" className={buttonClasses()}>
          {KNOWLEDGE.cancel}
        </SoftLink>
      </div>
    </ActionForm>
  )
}
