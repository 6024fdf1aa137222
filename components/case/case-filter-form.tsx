'use client'

import { Icon } from '@/components/ui/icon'
import { useId, useState, type FormEvent } from 'react'
import { useListNavigation } from '@/components/list/list-frame'
import { Button } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/select'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import { ChoiceFilter, QuickChoice, RangeFilter, type ConditionName } from './case-filter-fields'
import { SearchBox } from './search-box'

export type Range = 'referred' | 'accepted' | 'closed' | 'amount' | 'days'
export type Ordering = { readonly value: string; readonly options: readonly SelectOption[] }

export interface Choice {
  readonly name: ConditionName
  readonly options: readonly SelectOption[]
}

/** The conditions that unfold. */
export interface RareConditions {
  readonly choices: readonly Choice[]
  readonly ranges: readonly Range[]
  readonly order: Ordering | null
}

export interface CaseFilterFormProps {
  action: string
  keep: Readonly<Record<string, string | undefined>>
  params: Readonly<Record<string, string>>
  /** The choices beside the search. */
  quick: readonly Choice[]
  rare: RareConditions
  /** The order of the list. */
  ownOrder: string | undefined
  /** One of the rare conditions holds. */
  isUnfolded: boolean
}

const NOTHING: RareConditions = { choices: [], ranges: [], order: null }

/**
 * The address of the list for the form's values, without empty ones and without the list's own
 * order.
 */
function addressOf(form: HTMLFormElement, ownOrder: string | undefined): string {
  const search = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim())
  const hasOrder = new URLSearchParams(window.location.search).has('order')
  if (!hasOrder && search.get('order') === ownOrder) search.delete('order')
  const path = new URL(form.action).pathname
  return search.size > 0 ? `${path}?${search}` : path
}

/**
 * The form of `CaseFilter`: its values go into the address. The less usual conditions are folded
 * away unless one of them is set.
 */
export function CaseFilterForm({
  action,
  keep,
  params,
  quick,
  rare,
  ownOrder,
  isUnfolded,
}: CaseFilterFormProps) {
  const { go } = useListNavigation()
  const panel = useId()
  const [isOpen, setOpen] = useState(isUnfolded)
  // Rendered from the first unfolding on, then kept with what was typed: most requests never need
  // it.
  const [isDrawn, setDrawn] = useState(isUnfolded)
  const { choices, ranges, order } = isDrawn ? rare : NOTHING
  const drawn = new Set([
    'q',
    ...quick.map(({ name }) => name),
    ...choices.map(({ name }) => name),
    ...ranges.flatMap((range) => [`${range}From`, `${range}To`]),
  ])
  // Conditions that this form has no place for hold on until somebody takes them away.
  const kept = Object.entries({
    ...params,
    ...keep,
    ...(ownOrder && !isDrawn && { order: ownOrder }),
  }).filter(([name, value]) => value && !drawn.has(name))

  function unfold(): void {
    setDrawn(true)
    setOpen(!isOpen)
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    go(addressOf(event.currentTarget, ownOrder))
  }

  return (
    <form
      action={action}
      role="search"
      onSubmit={send}
      // A mistake that holds the form back is seen, whichever condition it is in.
      onInvalidCapture={() => setOpen(true)}
      className="px-4 py-3 print:hidden"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 phone:basis-full sm:min-w-[14rem] sm:max-w-[22rem]">
          <SearchBox q={params.q ?? ''} />
        </div>
        {quick.map(({ name, options }) => (
          <QuickChoice key={name} name={name} value={params[name]} options={options} />
        ))}
        <div className="flex gap-2 phone:w-full phone:[&>*]:flex-1">
          <Button type="submit">{CASE_FILTER.submit}</Button>
          <Button variant="quiet" onClick={() => go(addressWith(action, keep))}>
            {CASE_FILTER.reset}
          </Button>
          <Button variant="quiet" aria-expanded={isOpen} aria-controls={panel} onClick={unfold}>
            {isOpen ? CASE_FILTER.collapse : CASE_FILTER.expand}
            <Icon name="chevron-down" className={isOpen ? 'rotate-180' : ''} />
          </Button>
        </div>
      </div>
      <div
        id={panel}
        hidden={!isOpen}
        className="mt-3 grid gap-x-4 gap-y-2.5 border-t border-line-2 pt-3 sm:grid-cols-2 lg:grid-cols-3 large:lg:grid-cols-2 2xl:grid-cols-4 large:2xl:grid-cols-3"
      >
        {choices.map(({ name, options }) => (
          <ChoiceFilter key={name} name={name} value={params[name]} options={options} />
        ))}
        {ranges.map((range) => (
          <RangeFilter
            key={range}
            range={range}
            from={params[`${range}From`]}
            to={params[`${range}To`]}
          />
        ))}
        {order ? (
          <label className="flex items-center gap-2">
            <span className="w-[6em] shrink-0 text-ink-2">{CASE_FILTER.order}</span>
            <span className="min-w-0 flex-1">
              <Select
                key={order.value}
                name="order"
                placeholder={null}
                defaultValue={order.value}
                options={order.options}
              />
            </span>
          </label>
        ) : null}
      </div>
    </form>
  )
}

function addressWith(action: string, keep: CaseFilterFormProps['keep']): string {
  const search = new URLSearchParams(
    Object.entries(keep).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return search.size > 0 ? `${action}?${search}` : action
}
