'use client'

import { useEffect, useRef, type ComponentProps, type FormEvent } from 'react'
import { useListNavigation } from './list-frame'

export interface ListFormProps extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit'> {
  /** The list's path. */
  action: string
  /** The conditions in the address, by field name. */
  values: Readonly<Record<string, string | undefined>>
  /** Called before the fields are read into the address. */
  onSend?: (form: HTMLFormElement) => void
}

/** The address of the list with the form's values; empty ones are omitted. */
function addressOf(form: HTMLFormElement, action: string): string {
  const search = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim())
  return search.size > 0 ? `${action}?${search}` : action
}

/**
 * The conditions of a list as a form: submitting puts them into the address, and the surrounding
 * ListFrame keeps the old rows, dimmed, until the new ones arrive. When the address changes, fields
 * follow it and keep the focus; a field with unsent typing is not overwritten.
 */
export function ListForm({ action, values, onSend, ...props }: ListFormProps) {
  const { go } = useListNavigation()
  const form = useRef<HTMLFormElement>(null)
  const drawn = useRef(values)

  useEffect(() => {
    const before = drawn.current
    drawn.current = values
    for (const control of Array.from(form.current?.elements ?? [])) {
      const isField =
        (control instanceof HTMLInputElement && control.type !== 'hidden') ||
        control instanceof HTMLSelectElement
      if (!isField) continue
      const [was, is] = [before[control.name] ?? '', values[control.name] ?? '']
      if (was !== is && (document.activeElement !== control || control.value.trim() === was))
        control.value = is
    }
  }, [values])

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onSend?.(event.currentTarget)
    go(addressOf(event.currentTarget, action))
  }

  return <form ref={form} action={action} role="search" onSubmit={send} {...props} />
}
