'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { GUIDANCE_MINUTES } from '@/lib/domain/guidance/guidance'
import { COURT_GUIDANCE, guidanceMinutes } from '@/lib/labels/zh-CN/guidance'
import { acceptGuidanceAction, declineGuidanceAction } from '../actions'

/** To come for a while, or not, with the reason. */
export function AnswerForms({ requestId }: { requestId: string }) {
  return (
    <>
      <ActionForm action={acceptGuidanceAction} aria-label={COURT_GUIDANCE.accept}>
        <input type="hidden" name="requestId" value={requestId} />
        <RadioField
          name="minutes"
          label={COURT_GUIDANCE.minutes}
          choices={choicesOf(GUIDANCE_MINUTES, guidanceMinutes)}
        />
        <SubmitButton variant="primary" className="self-start">
          {COURT_GUIDANCE.accept}
        </SubmitButton>
      </ActionForm>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center">
          {COURT_GUIDANCE.decline}
        </summary>
        <ActionForm action={declineGuidanceAction} aria-label={COURT_GUIDANCE.decline}>
          <input type="hidden" name="requestId" value={requestId} />
          <FormField
            name="reason"
            label={COURT_GUIDANCE.reason}
            help={COURT_GUIDANCE.reasonHelp}
            required
          >
            <Textarea rows={2} maxCharacters={500} />
          </FormField>
          <SubmitButton variant="default" className="self-start">
            {COURT_GUIDANCE.decline}
          </SubmitButton>
        </ActionForm>
      </details>
    </>
  )
}
