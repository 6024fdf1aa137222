import type { ReactNode } from 'react'
import { Radio } from '@/components/ui/radio-group'
import { FormField } from './form-field'

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly help?: ReactNode
}

/** Codes with their words, in the order of the codes. */
export function choicesOf<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): readonly Choice[] {
  return codes.map((value) => ({ value, label: words[value] }))
}

/** A required field that is answered by one of a few radio buttons. */
export function RadioField({
  name,
  label,
  help,
  choices,
  chosen,
  layout = 'rows',
}: {
  name: string
  label: ReactNode
  help?: ReactNode
  choices: readonly Choice[]
  /** The value that is chosen beforehand; none where it is not given. */
  chosen?: string | null
  /** One below the other, or short ones beside each other. */
  layout?: 'rows' | 'line'
}) {
  return (
    <FormField name={name} label={label} help={help} group required>
      <div className={layout === 'rows' ? 'flex flex-col' : 'flex flex-wrap gap-x-5'}>
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} defaultChecked={choice.value === chosen} />
        ))}
      </div>
    </FormField>
  )
}
