'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { RadioCard } from '@/components/ui/radio-group'
import { Select, type SelectOption } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { DayInput } from './day-input'
import { FormField } from './form-field'
import { useTypedText } from './form-state'

// Fields of forms of several pages (引调登记, 调解申请): what was typed is there again after a refusal,
// also without a script; what is stored otherwise.

interface Named {
  name: string
  label: string
  help?: ReactNode
  optional?: boolean
  /** Of some it is required, which its help says: neither mark. */
  isOfSome?: boolean
  /** What is stored already. */
  value: string | null
  className?: string
}

/** One line. */
export function TypedLine({
  name,
  label,
  help,
  optional = false,
  isOfSome = false,
  value,
  className,
  ...input
}: Named & Omit<ComponentProps<typeof Input>, 'name' | 'value' | 'defaultValue'>) {
  const typed = useTypedText(name)
  return (
    <FormField
      name={name}
      label={label}
      help={help}
      required={!optional && !isOfSome}
      optional={optional}
      className={className}
    >
      <Input {...input} defaultValue={typed ?? value ?? ''} />
    </FormField>
  )
}

/** A day that may be left out. */
export function TypedDay({ name, label, help, value, max }: Named & { max?: string }) {
  const typed = useTypedText(name)
  return (
    <FormField name={name} label={label} help={help} optional>
      <DayInput max={max} defaultValue={typed ?? value ?? undefined} />
    </FormField>
  )
}

/** Several lines. */
export function TypedParagraph({
  name,
  label,
  help,
  optional = false,
  value,
  rows,
  most,
}: Named & { rows: number; most: number }) {
  const typed = useTypedText(name)
  return (
    <FormField name={name} label={label} help={help} required={!optional} optional={optional}>
      <Textarea rows={rows} maxCharacters={most} defaultValue={typed ?? value ?? ''} />
    </FormField>
  )
}

/** One of a list. `placeholder` null: one is always chosen. */
export function TypedSelect({
  name,
  label,
  help,
  optional = false,
  value,
  options,
  placeholder,
}: Named & { options: readonly SelectOption[]; placeholder?: string | null }) {
  const typed = useTypedText(name)
  return (
    <FormField name={name} label={label} help={help} required={!optional} optional={optional}>
      <Select
        options={options}
        defaultValue={typed ?? value ?? ''}
        {...(placeholder !== undefined && { placeholder })}
      />
    </FormField>
  )
}

export interface Choice {
  value: string
  title: string
  /** Below the title. */
  about?: ReactNode
}

/** One of a few, as cards; `hasKeys`: with the digit that chooses each (NumberKeys). */
export function TypedChoice({
  name,
  label,
  help,
  value,
  options,
  columns = false,
  hasKeys = false,
}: Named & { options: readonly Choice[]; columns?: boolean; hasKeys?: boolean }) {
  const typed = useTypedText(name) ?? value
  return (
    <FormField name={name} label={label} help={help} group required>
      <div className={columns ? 'grid gap-2 lg:grid-cols-2' : 'flex flex-col gap-2'}>
        {options.map((option, index) => (
          <RadioCard
            key={option.value}
            value={option.value}
            title={option.title}
            aside={
              hasKeys && index < 9 ? (
                <span aria-hidden className="phone:hidden">
                  <Kbd>{index + 1}</Kbd>
                </span>
              ) : null
            }
            defaultChecked={typed === option.value}
          >
            {option.about}
          </RadioCard>
        ))}
      </div>
    </FormField>
  )
}
