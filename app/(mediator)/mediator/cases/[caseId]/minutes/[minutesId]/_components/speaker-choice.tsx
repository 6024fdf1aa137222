'use client'

import type { ReactNode } from 'react'
import { FormField } from '@/components/forms/form-field'

/**
 * Who says it, as a row of choices; on a phone one tap. The last choice is the default, so that a
 * reset of the form keeps it.
 */
export function SpeakerChoice({
  label,
  speakers,
  value,
  onChange,
}: {
  label: ReactNode
  speakers: readonly { readonly id: string; readonly name: string }[]
  value: string | undefined
  onChange: (id: string) => void
}) {
  return (
    <FormField name="speakerId" label={label} group required>
      <div className="flex flex-wrap gap-2">
        {speakers.map(({ id, name }) => (
          <label
            key={id}
            className="flex min-h-11 cursor-pointer items-center rounded-lg border border-edge bg-paper px-3.5 has-checked:border-court has-checked:bg-court has-checked:text-on-fill has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-court"
          >
            <input
              type="radio"
              name="speakerId"
              value={id}
              defaultChecked={id === value}
              onChange={() => onChange(id)}
              className="sr-only"
            />
            {name}
          </label>
        ))}
      </div>
    </FormField>
  )
}
