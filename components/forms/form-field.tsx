'use client'

import { Field, type FieldProps } from '@/components/ui/field'
import { useFieldError } from './form-state'

/**
 * A Field inside an ActionForm: shows the refusal that names it. An `error` given by the caller
 * comes first.
 */
export function FormField({ name, error, ...rest }: FieldProps & { name: string }) {
  const refused = useFieldError(name)
  return <Field name={name} error={error ?? refused} {...rest} />
}
