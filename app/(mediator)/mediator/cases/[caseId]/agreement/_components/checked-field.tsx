'use client'

import { FormField } from '@/components/forms/form-field'
import type { FieldProps } from '@/components/ui/field'
import { useFindings } from './findings-context'

export interface CheckedFieldProps extends Omit<FieldProps, 'error' | 'name'> {
  name: string
  term: number | null
  field: string
}

/** A field with what the check found in it: what is wrong as its error, what is unclear below. */
export function CheckedField({ term, field, children, ...rest }: CheckedFieldProps) {
  const found = useFindings(term, field)
  const wrong = found.find(({ severity }) => severity === 'wrong')
  return (
    <div className="min-w-0">
      <FormField {...rest} error={wrong?.sentence}>
        {children}
      </FormField>
      <FindingLines term={term} field={field} />
    </div>
  )
}

/**
 * What is unclear in a field, or worth knowing; `isWhole`: what is wrong too, where no control is.
 */
export function FindingLines({
  term,
  field,
  isWhole = false,
}: {
  term: number | null
  field: string
  isWhole?: boolean
}) {
  const found = useFindings(term, field).filter(({ severity }) => isWhole || severity !== 'wrong')
  return found.map((each) => (
    <p
      key={`${each.code}${each.words}`}
      role={each.severity === 'wrong' ? 'alert' : undefined}
      className={`mt-1 text-sm ${each.severity === 'wrong' ? 'text-danger' : each.severity === 'unclear' ? 'text-warn' : 'text-ink-3'}`}
    >
      {each.sentence}
    </p>
  ))
}
