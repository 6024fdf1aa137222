'use client'

import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { CORRECTION_CODES, type CorrectionItem } from '@/lib/domain/confirmation/correction-items'
import { CONFIRMATION_REVIEW, correctionSentence } from '@/lib/labels/zh-CN/confirmation-review'

const WORDS = CONFIRMATION_REVIEW.items
const valueOf = ({ code, words }: CorrectionItem) => `${code}|${words}`
const STANDARD: readonly CorrectionItem[] = CORRECTION_CODES.flatMap((code) =>
  code === 'other' ? [] : [{ code, words: correctionSentence[code] }],
)

/** What the parties are to correct or to supplement, by code, with the last day. */
export function ItemsFields({
  label,
  dueLabel,
  proposed,
  tomorrow,
}: {
  label: string
  dueLabel: string
  proposed: readonly CorrectionItem[]
  tomorrow: string
}) {
  return (
    <>
      <FormField name="items" label={label} help={WORDS.hint} group>
        <div className="flex flex-col">
          {proposed.map((item) => (
            <Checkbox key={valueOf(item)} value={valueOf(item)} defaultChecked label={item.words} />
          ))}
          <details className="mt-1">
            <summary className="flex min-h-11 cursor-pointer items-center text-court">
              {WORDS.more}
            </summary>
            {STANDARD.map((item) => (
              <Checkbox key={item.code} value={valueOf(item)} label={item.words} />
            ))}
          </details>
        </div>
      </FormField>
      <FormField name="points" label={WORDS.other} help={WORDS.otherHelp} optional>
        <Textarea rows={2} maxCharacters={2000} />
      </FormField>
      <FormField name="dueOn" label={dueLabel} required>
        <DayInput min={tomorrow} />
      </FormField>
    </>
  )
}
