'use client'

import { DayInput } from '@/components/forms/day-input'
import { Input } from '@/components/ui/input'
import { Select, type SelectOption } from '@/components/ui/select'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import { multiValueOption } from './multi-value-option'
import { useFollowed } from './use-followed'

const { fields } = CASE_FILTER

export type ConditionName = keyof typeof fields

export interface ChoiceFilterProps {
  name: ConditionName
  value: string | undefined
  options: readonly SelectOption[]
}

/** One of several values. */
export function ChoiceFilter({ name, value = '', options }: ChoiceFilterProps) {
  const control = useFollowed<HTMLSelectElement>(value)
  return (
    <label className="flex items-center gap-2">
      <span className="w-[6em] shrink-0 text-ink-2">{fields[name]}</span>
      <span className="min-w-0 flex-1">
        <Select
          ref={control}
          name={name}
          placeholder={CASE_FILTER.any}
          defaultValue={value}
          options={[...multiValueOption(value), ...options]}
        />
      </span>
    </label>
  )
}

/** The same beside the search: named by its empty choice, and taking effect at once. */
export function QuickChoice({ name, value = '', options }: ChoiceFilterProps) {
  return (
    <div className="min-w-0 phone:flex-1 phone:basis-[40%] sm:w-[10.5rem]">
      <Select
        ref={useFollowed<HTMLSelectElement>(value)}
        name={name}
        aria-label={fields[name]}
        placeholder={fields[name]}
        defaultValue={value}
        options={[...multiValueOption(value), ...options]}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
    </div>
  )
}

export interface RangeFilterProps {
  range: 'referred' | 'accepted' | 'closed' | 'amount' | 'days'
  from: string | undefined
  to: string | undefined
}

const IS_DAY = { referred: true, accepted: true, closed: true, amount: false, days: false } as const

/** From … to …, both included: days with a picker, numbers as they are typed. */
export function RangeFilter({ range, from, to }: RangeFilterProps) {
  const ends = {
    From: useFollowed<HTMLInputElement>(from ?? ''),
    To: useFollowed<HTMLInputElement>(to ?? ''),
  }
  const end = (name: 'From' | 'To', value: string | undefined, word: string) => {
    const control = {
      ref: ends[name],
      name: `${range}${name}`,
      defaultValue: value ?? '',
      'aria-label': `${fields[range]} ${word}`,
    }
    return IS_DAY[range] ? (
      <DayInput {...control} min="1990-01-01" max="2099-12-31" />
    ) : (
      <Input {...control} inputMode="decimal" maxLength={16} placeholder={word} />
    )
  }
  return (
    <div
      role="group"
      aria-label={fields[range]}
      className="flex items-center gap-2 large:flex-wrap phone:flex-wrap"
    >
      <span aria-hidden className="w-[6em] shrink-0 text-ink-2 large:w-full phone:w-full">
        {fields[range]}
      </span>
      <span className="min-w-0 flex-1">{end('From', from, CASE_FILTER.from)}</span>
      <span aria-hidden className="text-ink-3">
        —
      </span>
      <span className="min-w-0 flex-1">{end('To', to, CASE_FILTER.to)}</span>
    </div>
  )
}
