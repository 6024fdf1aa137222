'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Select, type SelectOption } from '@/components/ui/select'
import { OWN_CHOICE } from '@/lib/labels/zh-CN/party-choice'
import type { OwnCandidateView, OwnChoiceForm } from '@/lib/queries/party/get-own-choice'
import { answerChoiceAction } from '../actions'

type Answering = { caseId: string; form: OwnChoiceForm }

/**
 * Two answers of equal weight: up to three mediators by the order of the wish, or the institution;
 * and the own answer taken back.
 */
export function ChoiceForms({
  caseId,
  form,
  candidates,
}: Answering & { candidates: readonly OwnCandidateView[] }) {
  const options = candidates.map(({ mediatorId, name }) => ({ value: mediatorId, label: name }))
  return (
    <>
      <ActionForm action={answerChoiceAction} className="gap-4">
        <Hidden caseId={caseId} form={form} reply="named" />
        {form.wishes.map((wish, place) => (
          <WishField key={OWN_CHOICE.place[place]} place={place} wish={wish} options={options} />
        ))}
        <SubmitButton variant="default" size="lg" className="min-h-14 w-full text-lg">
          {OWN_CHOICE.name}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={answerChoiceAction} className="mt-3">
        <Hidden caseId={caseId} form={form} reply="institution" />
        <SubmitButton variant="default" size="lg" className="min-h-14 w-full text-lg">
          {OWN_CHOICE.institution}
        </SubmitButton>
      </ActionForm>
      <p className="mt-3 text-sm text-ink-3">{OWN_CHOICE.institutionHelp}</p>
      {form.own === null ? null : (
        <ActionForm action={answerChoiceAction} className="mt-3">
          <Hidden caseId={caseId} form={form} reply="withdrawn" />
          <SubmitButton variant="quiet" className="min-h-11 w-full">
            {OWN_CHOICE.withdraw}
          </SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

/** One place; what was chosen before a refusal stays, also without script. */
function WishField({
  place,
  wish,
  options,
}: {
  place: number
  wish: string | null
  options: readonly SelectOption[]
}) {
  const name = `wish${place + 1}`
  const typed = useTypedText(name)
  return (
    <FormField
      name={name}
      label={OWN_CHOICE.place[place]}
      optional={place > 0}
      required={place === 0}
    >
      <Select
        className="min-h-12 text-lg"
        options={options}
        placeholder={place > 0 ? OWN_CHOICE.none : undefined}
        defaultValue={typed ?? wish ?? ''}
      />
    </FormField>
  )
}

function Hidden({
  caseId,
  form: { partyId, revision },
  reply,
}: Answering & { reply: 'named' | 'institution' | 'withdrawn' }) {
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="reply" value={reply} />
    </>
  )
}
