'use client'

import { Icon } from './icon'
import { createContext, useContext, useId, type ReactNode } from 'react'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'
import { WholeDays } from './whole-days'

/** What a control inherits from its Field. */
export interface FieldWiring {
  id: string
  name: string | undefined
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

const FieldContext = createContext<FieldWiring | null>(null)

/** The surrounding Field's ids and state; null outside of one. */
export function useFieldWiring(): FieldWiring | null {
  return useContext(FieldContext)
}

/** The attributes that name, describe and mark a control inside its Field; own props win. */
export function useControlProps<P extends ControlAttributes>(props: P): P {
  const wiring = useFieldWiring()
  if (!wiring) return props
  const described = [wiring.describedBy, props['aria-describedby']].filter(Boolean).join(' ')
  return {
    ...props,
    id: props.id ?? wiring.id,
    name: props.name ?? wiring.name,
    required: props.required,
    'aria-required': wiring.required || props.required || undefined,
    'aria-invalid': wiring.invalid || props['aria-invalid'] || undefined,
    'aria-describedby': described || undefined,
  }
}

interface ControlAttributes {
  id?: string | undefined
  name?: string | undefined
  required?: boolean | undefined
  'aria-required'?: boolean | 'true' | 'false' | undefined
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined
  'aria-describedby'?: string | undefined
}

export interface FieldProps {
  label: ReactNode
  name?: string
  /** Help before the control: what is wanted and why. */
  help?: ReactNode
  /** The refusal, shown beside the control. */
  error?: string
  /** For assistive technology only; the server enforces it. */
  required?: boolean
  /** Shows 选填 beside the label. */
  optional?: boolean
  /** A group of radios or checkboxes: the label becomes a legend. */
  group?: boolean
  className?: string
  children: ReactNode
}

/** Label, help, control and error in reading order, connected for assistive technology. */
export function Field({
  label,
  name,
  help,
  error,
  required = false,
  optional,
  group,
  className,
  children,
}: FieldProps) {
  const id = useId()
  const helpId = help ? `${id}-help` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [helpId, errorId].filter(Boolean).join(' ') || undefined
  const Root = group ? 'fieldset' : 'div'
  // Outside the label element, so that the accessible name is the bare word.
  const mark = optional ? (
    <span className="ml-1.5 font-normal text-ink-3">{SHELL.optional}</span>
  ) : null
  return (
    <FieldContext value={{ id, name, describedBy, invalid: Boolean(error), required }}>
      <Root
        data-field=""
        className={cn('flex min-w-0 flex-col gap-1', className)}
        aria-describedby={group ? describedBy : undefined}
      >
        {group ? (
          <legend className="mb-1 p-0 font-medium text-ink">
            {label}
            {mark}
          </legend>
        ) : (
          <div>
            <label htmlFor={id} className="font-medium text-ink">
              {label}
            </label>
            {mark}
          </div>
        )}
        {help ? (
          <p id={helpId} className="text-sm text-ink-3">
            <WholeDays>{help}</WholeDays>
          </p>
        ) : null}
        {children}
        {error ? (
          <p id={errorId} className="flex items-start gap-1 text-sm text-danger">
            <Icon name="circle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
            <span>
              <WholeDays>{error}</WholeDays>
            </span>
          </p>
        ) : null}
      </Root>
    </FieldContext>
  )
}
