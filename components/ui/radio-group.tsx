'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useFieldWiring } from './field'

const DOT =
  'size-[1.15rem] shrink-0 appearance-none rounded-full border border-edge bg-paper ' +
  'checked:border-[0.36rem] checked:border-court disabled:border-line disabled:bg-line-2 aria-invalid:border-danger'

export interface RadioProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  help?: ReactNode
}

/** One radio button with its label; arrow keys move within the group of its name. */
export function Radio({ label, help, className, name, ...props }: RadioProps) {
  const wiring = useFieldWiring()
  return (
    <label className={cn('flex items-start gap-2.5 py-1 phone:min-h-11 phone:py-2.5', className)}>
      <span className="flex h-[1.572em] items-center">
        <input type="radio" name={name ?? wiring?.name} {...props} className={DOT} />
      </span>
      <span className="min-w-0">
        {label}
        {help ? <span className="block text-sm text-ink-3">{help}</span> : null}
      </span>
    </label>
  )
}

export interface RadioCardProps extends Omit<ComponentProps<'input'>, 'type' | 'title'> {
  title: ReactNode
  /** At the right of the title: a score, an amount. */
  aside?: ReactNode
  /** Reasons or details below the title; may be a list. */
  children?: ReactNode
  /** Replaces the spacing of the card. */
  className?: string
}

/** A radio button as a card: title, reasons, and a mark when chosen. */
export function RadioCard({
  title,
  aside,
  children,
  className = 'items-start gap-3 px-3.5 py-3',
  name,
  ...props
}: RadioCardProps) {
  const wiring = useFieldWiring()
  return (
    <label
      className={cn(
        'flex rounded-lg border border-line bg-paper hover:border-edge',
        'has-checked:border-court has-checked:bg-court-soft/60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
        'has-focus-visible:outline-court has-disabled:bg-head has-disabled:text-ink-3 has-disabled:hover:border-line',
        className,
      )}
    >
      <span className="flex h-[1.572em] items-center">
        <input
          type="radio"
          name={name ?? wiring?.name}
          {...props}
          className={cn(DOT, 'focus-visible:outline-none')}
        />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3 font-medium">
          <span className="text-balance">{title}</span>
          {aside == null ? null : <span className="font-normal text-ink-2">{aside}</span>}
        </span>
        {children == null ? null : (
          <span className="mt-0.5 block text-sm text-ink-2 has-disabled:text-ink-3">
            {children}
          </span>
        )}
      </span>
    </label>
  )
}
