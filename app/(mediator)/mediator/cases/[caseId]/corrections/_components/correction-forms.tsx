'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { CORRECTION } from '@/lib/labels/zh-CN/correction'
import { decideCorrectionAction } from '../actions'

interface Identity {
  caseId: string
  correctionId: string
}

function Hidden({ caseId, correctionId, decision }: Identity & { decision: string }) {
  return (
    <>
      {Object.entries({ caseId, correctionId, decision }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** Accept with one tap, or decline with the reason that the requester reads. */
export function CorrectionForms({ title, ...one }: Identity & { title: string }) {
  return (
    <div className="mt-3 flex flex-col gap-2">
      <ActionForm action={decideCorrectionAction}>
        <Hidden {...one} decision="accepted" />
        <SubmitButton className="min-h-11 w-full" aria-label={`${CORRECTION.accept}：${title}`}>
          {CORRECTION.accept}
        </SubmitButton>
      </ActionForm>
      <details>
        <summary
          className="flex min-h-11 cursor-pointer items-center text-court"
          aria-label={`${CORRECTION.decline}：${title}`}
        >
          {CORRECTION.decline}
        </summary>
        <ActionForm
          action={decideCorrectionAction}
          draft={{ key: `decline-correction:${one.correctionId}` }}
        >
          <Hidden {...one} decision="declined" />
          <FormField name="words" label={CORRECTION.reason} help={CORRECTION.reasonHelp} required>
            <Textarea maxCharacters={1000} rows={3} />
          </FormField>
          <SubmitButton variant="default" className="min-h-11 w-full">
            {CORRECTION.declineSubmit}
          </SubmitButton>
        </ActionForm>
      </details>
    </div>
  )
}
