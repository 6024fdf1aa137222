'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import {
  COMPLAINT_AT_MOST,
  COMPLAINT_MEASURES,
  COMPLAINT_RESULTS,
} from '@/lib/domain/complaint/complaint-limits'
import { COMPLAINT, complaintMeasure, complaintResult } from '@/lib/labels/zh-CN/complaint'

/** What was found, why, and whether the mediator complained about learns of it. */
export function AnswerForm({
  action,
  complaintId,
  mayShow,
  hasMeasure,
}: {
  action: FormAction
  complaintId: string
  mayShow: boolean
  /** The court orders what follows. */
  hasMeasure: boolean
}) {
  return (
    <ActionForm
      action={action}
      aria-label={COMPLAINT.form}
      draft={{ key: `answer-complaint:${complaintId}` }}
    >
      <input type="hidden" name="complaintId" value={complaintId} />
      <FormField name="result" label={COMPLAINT.result} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {COMPLAINT_RESULTS.map((result) => (
            <RadioCard key={result} value={result} title={complaintResult[result]}>
              {COMPLAINT.resultHelp[result]}
            </RadioCard>
          ))}
        </div>
      </FormField>
      {hasMeasure ? (
        <FormField name="measure" label={COMPLAINT.measure} help={COMPLAINT.measureHelp} group>
          <div className="grid gap-2 sm:grid-cols-2">
            <RadioCard value="" title={COMPLAINT.noMeasure} defaultChecked />
            {COMPLAINT_MEASURES.map((measure) => (
              <RadioCard key={measure} value={measure} title={complaintMeasure[measure]} />
            ))}
          </div>
        </FormField>
      ) : null}
      <FormField name="words" label={COMPLAINT.answer} help={COMPLAINT.answerHelp} required>
        <Textarea maxCharacters={COMPLAINT_AT_MOST} rows={6} />
      </FormField>
      {mayShow ? (
        <FormField name="shown" label={COMPLAINT.shown} help={COMPLAINT.shownHelp} group required>
          <div className="grid gap-2 sm:grid-cols-2">
            <RadioCard value="no" title={COMPLAINT.shownNo} defaultChecked />
            <RadioCard value="yes" title={COMPLAINT.shownYes} />
          </div>
        </FormField>
      ) : null}
      <SubmitButton className="self-start phone:w-full">{COMPLAINT.submit}</SubmitButton>
    </ActionForm>
  )
}
