'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { OWN_APPLICATION as WORDS } from '@/lib/labels/zh-CN/party-application'
import { submitApplicationAction, withdrawApplicationAction } from '../actions'

/** The consent and the submission: one tap each. */
export function SubmitForm({ applicationId, words }: { applicationId: string; words: string }) {
  return (
    <ActionForm action={submitApplicationAction} aria-label={WORDS.submit} className="gap-4">
      <input type="hidden" name="applicationId" value={applicationId} />
      <FormField name="consent" label={WORDS.consent} group required>
        <Checkbox value="yes" label={words} />
      </FormField>
      <SubmitButton className="min-h-14 w-full text-lg">{WORDS.submit}</SubmitButton>
    </ActionForm>
  )
}

/** 撤回申请, while it waits. */
export function WithdrawForm({ applicationId }: { applicationId: string }) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-court">
        {WORDS.withdraw}
      </summary>
      <ActionForm
        action={withdrawApplicationAction}
        aria-label={WORDS.withdraw}
        className="mt-2 gap-4"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <p>{WORDS.withdrawText}</p>
        <FormField name="words" label={WORDS.withdrawWords} help={WORDS.withdrawHelp} optional>
          <WordsInput />
        </FormField>
        <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
          {WORDS.withdrawSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}

function WordsInput() {
  return <Textarea rows={3} maxCharacters={300} defaultValue={useTypedText('words')} />
}
