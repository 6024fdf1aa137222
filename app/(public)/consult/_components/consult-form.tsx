'use client'

import { useState } from 'react'
import { solveChallenge } from '@/components/account/solve-challenge'
import { ActionForm, type FormAction, type RefusedState } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { WORDS } from '@/lib/domain/consultation/consultation'
import { PROOF_FIELD } from '@/lib/edge/action/action-state'
import { CONSULT } from '@/lib/labels/zh-CN/consultation'
import type { ConsultableView } from '@/lib/queries/public/find-consultable'

export interface ConsultFormProps {
  action: FormAction
  field: string
  institutions: readonly ConsultableView[]
  /** The question and the number, where they are known from an earlier consultation. */
  words?: string
  phone?: string
  submit?: string
  id?: string
}

/**
 * A question to one of these institutions; without any of them what is typed stays for another
 * choice. Without a script it posts natively and gives back what was typed.
 */
export function ConsultForm({
  action,
  field,
  institutions,
  submit,
  id,
  ...given
}: ConsultFormProps) {
  const [isSolving, setSolving] = useState(false)

  async function prove({ challenge }: RefusedState, form: FormData): Promise<boolean> {
    if (challenge === undefined) return false
    setSolving(true)
    const answer = await solveChallenge(challenge).finally(() => setSolving(false))
    if (answer === null) return false
    form.set(PROOF_FIELD, answer)
    return true
  }

  return (
    <ActionForm
      id={id}
      action={action}
      aria-label={CONSULT.title}
      className="gap-5"
      prepareRetry={prove}
    >
      <input type="hidden" name="field" value={field} />
      {/* Another field or district has other institutions; what was typed below stays. */}
      {institutions.length === 0 ? (
        <EmptyState icon="search-x" title={CONSULT.noInstitution}>
          {CONSULT.noInstitutionText}
        </EmptyState>
      ) : (
        <InstitutionChoice
          key={institutions.map((each) => each.id).join(' ')}
          institutions={institutions}
        />
      )}
      <Question {...given} />
      <div hidden={institutions.length === 0}>
        <SubmitButton className="min-h-14 w-full text-lg">{submit ?? CONSULT.submit}</SubmitButton>
        <p role="status" className="text-ink-2">
          {isSolving ? CONSULT.solving : null}
        </p>
        <p className="mt-3 flex gap-2 text-ink-2">
          <Icon name="lock" className="mt-[0.25em] shrink-0" />
          <span>
            {CONSULT.privateNote}
            {CONSULT.keptNote}
          </span>
        </p>
      </div>
    </ActionForm>
  )
}

function InstitutionChoice({ institutions }: Pick<ConsultFormProps, 'institutions'>) {
  const typed = useTypedText('institutionId')
  const chosen = institutions.some(({ id }) => id === typed) ? typed : institutions[0]?.id
  return (
    <FormField name="institutionId" label={CONSULT.whom} group required>
      <div className="flex flex-col gap-2">
        {institutions.map(({ id, name, skilled, isFree, promise, rate }) => (
          <RadioCard key={id} value={id} title={name} defaultChecked={id === chosen}>
            {skilled ? `${CONSULT.skilled(skilled)}，` : null}
            {isFree ? CONSULT.free : CONSULT.charges}
            {promise ? (
              <span className="block font-semibold text-ok">
                <WholeDays>{CONSULT.promise(promise)}</WholeDays>
              </span>
            ) : null}
            <span className="block">
              {rate ? CONSULT.rate(rate.due, rate.inTime) : CONSULT.newcomer}
            </span>
          </RadioCard>
        ))}
      </div>
    </FormField>
  )
}

function Question({ words, phone }: { words?: string; phone?: string }) {
  return (
    <>
      <FormField name="words" label={CONSULT.words} help={CONSULT.wordsHelp} required>
        <Textarea
          rows={5}
          maxCharacters={WORDS.most}
          defaultValue={useTypedText('words') ?? words}
        />
      </FormField>
      <FormField name="phone" label={CONSULT.phone} help={CONSULT.phoneHelp} required>
        <Input
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
          className="min-h-12"
          defaultValue={useTypedText('phone') ?? phone}
        />
      </FormField>
    </>
  )
}
