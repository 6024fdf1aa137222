'use client'

import { Input } from '@/components/ui/input'
import { Select, type SelectOption } from '@/components/ui/select'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import { useFollowed } from './use-followed'

const { fields } = CASE_FILTER

export interface ChoiceFilterProps {
  name: keyof typeof fields
  value: string | undefined
  options: readonly SelectOption[]
  /** Beside the search: without a label of its own, and taking effect at once. */
  isQuick?: boolean
}

/** One of several values. Several at once come from elsewhere (a number of a report): they stand as a choice of their own. */
export function ChoiceFilter({ name, value = '', options, isQuick = false }: ChoiceFilterProps) {
  const control = useFollowed<HTMLSelectElement>(value)
  const count = value.split(',').length
  const all = count > 1 ? [{ value, label: CASE_FILTER.several(count) }, ...options] : options
  const select = (
    <Select
      ref={control}
      name={name}
      aria-label={isQuick ? fields[name] : undefined}
      placeholder={isQuick ? fields[name] : CASE_FILTER.any}
      defaultValue={value}
      options={all}
      onChange={isQuick ? (event) => event.currentTarget.form?.requestSubmit() : undefined}
    />
  )
  if (isQuick) return <div className="min-w-0 phone:flex-1 phone:basis-[40%] sm:w-[10.5rem]">{select}</div>
  return (
    <label className="flex items-center gap-2">
      <span className="w-[6em] shrink-0 text-ink-2">{fields[name]}</span>
      <span className="min-w-0 flex-1">{select}</span>
    </label>
  )
}

export interface RangeFilterProps {
  range: 'referred' | 'accepted' | 'closed' | 'amount' | 'days'
  from: string | undefined
  to: string | undefined
}

const IS_DAY = { referred: true, accepted: true, closed: true, amount: false, days: false } as const

/** From … to …, both included: days with the browser's own picker, numbers as they are typed. */
export function RangeFilter({ range, from, to }: RangeFilterProps) {
  const ends = { From: useFollowed<HTMLInputElement>(from ?? ''), To: useFollowed<HTMLInputElement>(to ?? '') }
  const end = (name: 'From' | 'To', value: string | undefined, word: string) => (
    <Input
      ref={ends[name]}
      name={`${range}${name}`}
      defaultValue={value ?? ''}
      aria-label={`${fields[range]} ${word}`}
      {...(IS_DAY[range] ? { type: 'date', min: '1990-01-01', max: '2099-12-31' } : { inputMode: 'decimal' as const, maxLength: 16, placeholder: word })}
      className={IS_DAY[range] ? 'px-1.5' : undefined}
    />
  )
  return (
    <div role="group" aria-label={fields[range]} className="flex items-center gap-2 phone:flex-wrap">
      <span aria-hidden className="w-[6em] shrink-0 text-ink-2 phone:w-full">{fields[range]}</span>
      <span className="min-w-0 flex-1">{end('From', from, CASE_FILTER.from)}</span>
      <span aria-hidden className="text-ink-3">—</span>
      <span className="min-w-0 flex-1">{end('To', to, CASE_FILTER.to)}</span>
    </div>
  )
}
