'use client'

import { Icon } from './icon'
import type { ComponentProps } from 'react'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'
import { CONTROL_LINE } from './control-classes'
import { useControlProps } from './field'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'multiple' | 'size'> {
  options: readonly SelectOption[]
  /** The first, empty choice; `null` for none. Default 请选择. */
  placeholder?: string | null
}

/** The native select, which phones show best, in the kit's frame. */
export function Select({
  options,
  placeholder = SHELL.chooseOne,
  className,
  ...props
}: SelectProps) {
  const wired = useControlProps(props)
  return (
    <span className="relative block">
      <select {...wired} className={cn(CONTROL_LINE, 'appearance-none truncate pr-8', className)}>
        {placeholder === null ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute right-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}
