'use client'

import { Icon } from '@/components/ui/icon'
import { useFieldError } from './form-state'

/** The refusal of a name that no Field shows: a signature, an upload, a table of rows. */
export function FieldError({ name, id }: { name: string; id?: string }) {
  const error = useFieldError(name)
  if (!error) return null
  return (
    <p id={id} className="flex items-start gap-1 text-sm text-danger">
      <Icon name="circle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
      <span>{error}</span>
    </p>
  )
}
