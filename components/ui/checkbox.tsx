'use client'

import { Check, Minus } from 'lucide-react'
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
  const box = (
    <span className="relative grid size-[1.15rem] shrink-0 place-items-center">
      <input
        type="checkbox"
        name={name ?? wiring?.name}
        aria-invalid={wiring?.invalid || undefined}
        {...props}
        className={cn(
          'peer size-full appearance-none rounded-sm border border-edge bg-paper checked:border-court checked:bg-court',
          'indeterminate:border-court indeterminate:bg-court disabled:border-line disabled:bg-line-2 aria-invalid:border-danger',
        )}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute size-[0.85rem] text-on-fill opacity-0 peer-checked:opacity-100"
      />
      <Minus
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute size-[0.85rem] text-on-fill opacity-0 peer-indeterminate:opacity-100"
      />
    </span>
  )
  // Still a label: on a phone the 44 px around the box belong to it.
  if (label == null) return <label className={cn('grid w-fit place-items-center phone:size-11', className)}>{box}</label>
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
