'use client'

import { ChevronDown } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { useListNavigation } from '@/components/layout/list-frame'
import { Button } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/select'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import { ChoiceFilter, RangeFilter } from './case-filter-fields'
import { SearchBox } from './search-box'

export interface CaseFilterFormProps {
  /** The list's path. */
  action: string
  /** What else stays in the address: the tab, the size of a page. */
  keep: Readonly<Record<string, string | undefined>>
  /** The conditions as the address carries them. */
  params: Readonly<Record<string, string>>
  /** The choices, by their name in the address; a name that is left out is not offered. */
  choices: Readonly<Partial<Record<'status' | 'type' | 'source' | 'court' | 'mediator' | 'outcome' | 'result' | 'clock', readonly SelectOption[]>>>
  ranges: readonly ('referred' | 'accepted' | 'closed' | 'amount' | 'days')[]
  order: { readonly value: string; readonly options: readonly SelectOption[] } | null
}

/** These two stand beside the search; the rest unfolds. */
const QUICK = ['status', 'type'] as const
const MORE = ['source', 'court', 'mediator', 'result', 'outcome', 'clock'] as const
const ENDS = ['From', 'To'] as const

/** The address of the list with what the form says; what is empty, and the list's own order, are left out. */
function addressOf(form: HTMLFormElement, order: CaseFilterFormProps['order']): string {
  const search = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') search.set(name, value.trim())
  const isOrderAsked = new URLSearchParams(window.location.search).has('order')
  if (!isOrderAsked && search.get('order') === order?.value) search.delete('order')
  const path = new URL(form.action).pathname
  return search.size > 0 ? `${path}?${search}` : path
}

/** Search and conditions of a list of cases; they go into the address. The less usual ones unfold, and stand open while one of them holds. */
export function CaseFilterForm({ action, keep, params, choices, ranges, order }: CaseFilterFormProps) {
  const { go } = useListNavigation()
  const panel = useId()
  const offered = (names: readonly (keyof typeof choices)[]) => names.flatMap((name) => (choices[name] ? [{ name, options: choices[name] }] : []))
  const more = offered(MORE)
  const ends = ranges.flatMap((range) => ENDS.map((end) => `${range}${end}`))
  const [isOpen, setOpen] = useState(() => [...more.map(({ name }) => name), ...ends].some((name) => name in params))
  // Drawn when it is first wanted: a list is asked for far more often than its rarer conditions. From then on it keeps what was typed.
  const [isDrawn, setDrawn] = useState(isOpen)
  const drawn = new Set<string>(['q', ...offered(QUICK).map(({ name }) => name), ...(isDrawn ? [...more.map(({ name }) => name), ...ends] : [])])
  // Conditions that this form has no place for hold on until somebody takes them away.
  const kept = Object.entries({ ...params, ...keep, ...(order && !isDrawn && { order: order.value }) }).filter(([name, value]) => value && !drawn.has(name))

  function unfold(): void {
    setDrawn(true)
    setOpen(!isOpen)
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    go(addressOf(event.currentTarget, order))
  }

  return (
    <form action={action} role="search" onSubmit={send} className="px-4 py-3 print:hidden">
      {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 phone:basis-full sm:max-w-[22rem]">
          <SearchBox q={params.q ?? ''} />
        </div>
        {offered(QUICK).map(({ name, options }) => (
          <ChoiceFilter key={name} name={name} value={params[name]} options={options} isQuick />
        ))}
        <div className="flex gap-2 phone:w-full phone:[&>*]:flex-1">
          <Button type="submit">{CASE_FILTER.submit}</Button>
          <Button onClick={() => go(addressWith(action, keep))}>{CASE_FILTER.reset}</Button>
          <Button variant="quiet" aria-expanded={isOpen} aria-controls={panel} onClick={unfold}>
            {isOpen ? CASE_FILTER.collapse : CASE_FILTER.expand}
            <ChevronDown aria-hidden className={isOpen ? 'rotate-180' : ''} />
          </Button>
        </div>
      </div>
      <div id={panel} hidden={!isOpen} className="mt-3 grid gap-x-4 gap-y-2.5 border-t border-line-2 pt-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {isDrawn && more.map(({ name, options }) => <ChoiceFilter key={name} name={name} value={params[name]} options={options} />)}
        {isDrawn && ranges.map((range) => <RangeFilter key={range} range={range} from={params[`${range}From`]} to={params[`${range}To`]} />)}
        {isDrawn && order ? (
          <label className="flex items-center gap-2">
            <span className="w-[6em] shrink-0 text-ink-2">{CASE_FILTER.order}</span>
            <span className="min-w-0 flex-1"><Select key={order.value} name="order" placeholder={null} defaultValue={order.value} options={order.options} /></span>
          </label>
        ) : null}
      </div>
    </form>
  )
}

function addressWith(action: string, keep: CaseFilterFormProps['keep']): string {
  const search = new URLSearchParams(Object.entries(keep).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return search.size > 0 ? `${action}?${search}` : action
}
