'use client'

import { FormField } from '@/components/forms/form-field'
import { SoftLink } from '@/components/ui/soft-link'
import { RadioCard } from '@/components/ui/radio-group'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import type { OutcomeChoice } from '@/lib/queries/mediator/close-form-view'

/**
 * The eight grounds of 第25条 under their numbers, what counts as success apart from what does not.
 */
export function OutcomeChoices({
  outcomes,
  likely,
  error,
  onChoose,
}: {
  outcomes: readonly OutcomeChoice[]
  /** Chosen beforehand. */
  likely: string | null
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
            .map(({ outcome, name, index, allowed, why, evidencePage }) => (
              <RadioCard
                key={outcome}
                value={outcome}
                disabled={!allowed}
                defaultChecked={outcome === likely}
                onChange={() => onChoose(outcome)}
                title={`${CLOSE.ordinal(index)} ${name}`}
                className="items-start gap-3 px-3.5 py-2.5"
              >
                {outcome === likely ? CLOSE.likely : null}
                {allowed ? null : why}
                {evidencePage ? (
                  <SoftLink
                    href={evidencePage}
                    className="-mb-2.5 flex min-h-11 items-center text-court"
                  >
                    {CLOSE.toEvidence}
                  </SoftLink>
                ) : null}
              </RadioCard>
            ))}
        </div>
      ))}
    </FormField>
  )
}
