'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Select, type SelectOption } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { APPLICATION_GROUNDS } from '@/lib/domain/application/application'
import { AUTHORITIES, type Authority, type DisputeType } from '@/lib/domain/case/vocabulary'
import { APPLICATION_PAGE as WORDS, applicationGround } from '@/lib/labels/zh-CN/application-desk'
import { authority as authorityWord } from '@/lib/labels/zh-CN/case'

/** 受理: the court with its jurisdiction, the type and the cause of the case that is born. */
export function AcceptForm({
  action,
  applicationId,
  courts,
  disputeType,
  types,
  authority,
}: {
  action: FormAction
  applicationId: string
  courts: readonly { readonly id: string; readonly name: string }[]
  disputeType: DisputeType
  types: readonly SelectOption[]
  /** As an agent says who applied; null where none did. */
  authority: Authority | null
}) {
  return (
    <ActionForm
      action={action}
      aria-label={WORDS.accept}
      draft={{ key: `accept-application:${applicationId}` }}
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <p className="text-ink-2">{WORDS.acceptHelp}</p>
      <FormField name="courtId" label={WORDS.court} help={WORDS.courtHelp} required>
        <Select
          defaultValue={courts.length === 1 ? courts[0]!.id : ''}
          options={courts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FormField>
      <FormField
        name="jurisdiction"
        label={WORDS.jurisdiction}
        help={WORDS.jurisdictionHelp}
        required
      >
        <Input maxLength={200} />
      </FormField>
      <FormField name="disputeType" label={WORDS.disputeType} required>
        <Select placeholder={null} defaultValue={disputeType} options={types} />
      </FormField>
      <FormField name="cause" label={WORDS.cause} help={WORDS.causeHelp} required>
        <Input maxLength={100} />
      </FormField>
      {authority ? (
        <FormField
          name="authority"
          label={WORDS.confirmAuthority}
          help={WORDS.confirmAuthorityHelp}
          required
        >
          <Select
            options={AUTHORITIES.filter(
              (each) => each === 'general' || authority === 'special',
            ).map((value) => ({ value, label: authorityWord[value] }))}
          />
        </FormField>
      ) : null}
      <SubmitButton className="self-start">{WORDS.acceptSubmit}</SubmitButton>
    </ActionForm>
  )
}

/** 不受理: its ground and the words that the applicant reads. */
export function DeclineForm({
  action,
  applicationId,
}: {
  action: FormAction
  applicationId: string
}) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-court">{WORDS.decline}</summary>
      <ActionForm
        action={action}
        aria-label={WORDS.decline}
        className="mt-2 gap-4"
        draft={{ key: `decline-application:${applicationId}` }}
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <p className="text-ink-2">{WORDS.declineHelp}</p>
        <FormField name="ground" label={WORDS.ground} required>
          <Select
            options={APPLICATION_GROUNDS.map((value) => ({
              value,
              label: applicationGround[value],
            }))}
          />
        </FormField>
        <FormField name="words" label={WORDS.declineWords} help={WORDS.declineWordsHelp} required>
          <Textarea rows={4} maxCharacters={1000} />
        </FormField>
        <SubmitButton variant="danger" className="self-start">
          {WORDS.declineSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
