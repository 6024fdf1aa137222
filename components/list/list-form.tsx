'use client'

import { useEffect, useRef, type ComponentProps, type FormEvent } from 'react'
import { useListNavigation } from './list-frame'

export interface ListFormProps extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit'> {
  /** The list's path. */
  action: string
  /** The conditions as the address carries them, by the names of the form's fields. */
  values: Readonly<Record<string, string | undefined>>
  /** The last word before the form's words go into the address. */
  onSend?: (form: HTMLFormElement) => void
}

/** The address of the list with what the form says; what is empty is left out. */
function addressOf(form: HTMLFormElement, action: string): string {
  const search = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim())
  return search.size > 0 ? `${action}?${search}` : action
}

/**
 * The conditions of a list: they go into its address, and the surrounding list keeps its rows, dimmed, until the new ones are there. Another
 * view of the list brings its own words into the fields, which stay where they are, the focus too; never over what somebody is typing.
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
