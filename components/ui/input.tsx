'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { CONTROL_LINE } from './control-classes'
import { useControlProps } from './field'

export interface InputProps extends ComponentProps<'input'> {
  /** A unit or mark after the value (元, %). Decorative: the label or help says it too. */
  suffix?: ReactNode
}

/** One line of text, a number, a date (native picker on phones) or a password. A Field names it. */
export function Input({ suffix, className, ...props }: InputProps) {
  const wired = useControlProps(props)
  const input = (
    <input
      type="text"
      autoComplete="off"
      {...wired}
      className={cn(CONTROL_LINE, 'read-only:bg-head', suffix != null && 'pr-10', className)}
    />
  )
  if (suffix == null) return input
  return (
    <span className="relative block">
      {input}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-0 flex items-center px-3 text-ink-3"
      >
        {suffix}
      </span>
    </span>
  )
}
