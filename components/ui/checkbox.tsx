'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useFieldWiring } from './field'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Without words beside it the caller gives `aria-label`. */
  label?: ReactNode
  help?: ReactNode
}

/** The browser's own checkbox in the kit's drawing; the whole line is its target. */
export function Checkbox({ label, help, className, name, ...props }: CheckboxProps) {
  const wiring = useFieldWiring()
  // The tick and the dash are drawn by app/kit.css: a list has a box in every row, and none of them needs a picture of its own.
  const box = (
    <input
      type="checkbox"
      name={name ?? wiring?.name}
      aria-invalid={wiring?.invalid || undefined}
      {...props}
      className="check-box"
    />
  )
  // Still a label: on a phone the 44 px around the box belong to it.
  if (label == null)
    return (
      <label className={cn('grid w-fit shrink-0 place-items-center phone:size-11', className)}>
        {box}
      </label>
    )
  return (
    <label className={cn('flex items-start gap-2.5 py-1 phone:min-h-11 phone:py-2.5', className)}>
      <span className="flex h-[1.572em] items-center">{box}</span>
      <span className="min-w-0">
        {label}
        {help ? <span className="block text-sm text-ink-3">{help}</span> : null}
      </span>
    </label>
  )
}
