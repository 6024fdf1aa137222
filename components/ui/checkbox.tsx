'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useFieldWiring } from './field'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Without a label the caller passes `aria-label`. */
  label?: ReactNode
  help?: ReactNode
  /** Replaces the padding of the line. */
  className?: string
}

/** The native checkbox, drawn by app/styles/check-box.css; the whole line is its target. */
export function Checkbox({ label, help, className, name, ...props }: CheckboxProps) {
  const wiring = useFieldWiring()
  // Tick and dash are CSS: lists have one box per row.
  const box = (
    <input
      type="checkbox"
      name={name ?? wiring?.name}
      aria-invalid={wiring?.invalid || undefined}
      {...props}
      className="check-box"
    />
  )
  // Still a label, so that on a phone the 44 px around the box are its target.
  if (label == null)
    return (
      <label className={cn('grid w-fit shrink-0 place-items-center phone:size-11', className)}>
        {box}
      </label>
    )
  return (
    <label
      className={cn('flex items-start gap-2.5 phone:min-h-11 phone:py-2.5', className ?? 'py-1')}
    >
      <span className="flex h-[1.572em] items-center">{box}</span>
      <span className="min-w-0">
        {label}
        {help ? <span className="block text-sm text-ink-3">{help}</span> : null}
      </span>
    </label>
  )
}
