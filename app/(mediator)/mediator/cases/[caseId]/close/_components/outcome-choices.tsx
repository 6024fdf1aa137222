'use client'

import { FormField } from '@/components/forms/form-field'
import { RadioCard } from '@/components/ui/radio-group'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import type { OutcomeChoice } from '@/lib/queries/mediator/get-close-form'

/**
 * The eight grounds of 第25条 under their numbers, what counts as success apart from what does not.
 */
export function OutcomeChoices({
  outcomes,
  error,
  onChoose,
}: {
  outcomes: readonly OutcomeChoice[]
  error: string | undefined
  onChoose: (outcome: string) => void
}) {
  const numbered = outcomes.map((choice, index) => ({ ...choice, index }))
  return (
    <FormField
      name="outcome"
      label={CLOSE.outcome}
      help={CLOSE.outcomeHelp}
      group
      required
      {...(error && { error })}
    >
      {[true, false].map((isSuccess) => (
        <div
          key={String(isSuccess)}
          role="group"
          aria-label={isSuccess ? CLOSE.success : CLOSE.failure}
          className="mt-1.5 flex flex-col gap-2"
        >
          <p aria-hidden className="font-medium text-ink-2">
            {isSuccess ? CLOSE.success : CLOSE.failure}
          </p>
          {numbered
            .filter((choice) => choice.isSuccess === isSuccess)
            .map(({ outcome, name, index, allowed, why }) => (
              <RadioCard
                key={outcome}
                value={outcome}
                disabled={!allowed}
                onChange={() => onChoose(outcome)}
                title={`${CLOSE.ordinal(index)} ${name}`}
                className="items-start gap-3 px-3.5 py-2.5"
              >
                {allowed ? null : why}
              </RadioCard>
            ))}
        </div>
      ))}
    </FormField>
  )
}
