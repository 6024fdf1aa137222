'use client'

import type { ComponentProps, ReactNode } from 'react'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { Input } from '@/components/ui/input'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'

interface Named {
  name: string
  label: string
  help?: ReactNode
  optional?: boolean
  /** Neither required nor marked as optional: one of several that together have to be answered. */
  isOneOf?: boolean
  /** What is stored already. */
  value: string | null
}

/** One line: what was typed is there again after a refusal, what is stored otherwise. */
export function TypedInput({
  name,
  label,
  help,
  optional = false,
  isOneOf = false,
  value,
  ...input
}: Named & Omit<ComponentProps<typeof Input>, 'name' | 'value' | 'defaultValue'>) {
  const typed = useTypedText(name)
  return (
    <FormField
      name={name}
      label={label}
      help={help}
      required={!optional && !isOneOf}
      optional={optional}
    >
      <Input {...input} className="min-h-12" defaultValue={typed ?? value ?? ''} />
    </FormField>
  )
}

/** Several lines. */
export function TypedText({
  name,
  label,
  help,
  optional,
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

/** One of a few, as cards. */
export function TypedChoice({
  name,
  label,
  help,
  value,
  options,
}: Named & { options: readonly { readonly value: string; readonly title: string }[] }) {
  const typed = useTypedText(name) ?? value
  return (
    <FormField name={name} label={label} help={help} group required>
      <div className="flex flex-col gap-2">
        {options.map((option) => (
          <RadioCard
            key={option.value}
            value={option.value}
            title={option.title}
            defaultChecked={typed === option.value}
          />
        ))}
      </div>
    </FormField>
  )
}
