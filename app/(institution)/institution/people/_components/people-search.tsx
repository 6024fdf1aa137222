'use client'

import { ListForm } from '@/components/list/list-form'
import { FilterActs } from '@/components/list/filter-acts'
import { SearchInput } from '@/components/list/search-input'
import { Select, type SelectOption } from '@/components/ui/select'
import { PEOPLE } from '@/lib/labels/zh-CN/people'

const PATH = '/institution/people'

export interface PeopleSearchProps {
  /** The conditions and the order as the address carries them. */
  params: Readonly<Record<'q' | 'state' | 'type' | 'order', string | undefined>>
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
  states: readonly SelectOption[]
  types: readonly SelectOption[]
  /** The first is the default and is in no address. */
  orders: readonly SelectOption[]
}

/** A whole phone number is cut to its last four digits before it goes into an address. */
function shorten(form: HTMLFormElement): void {
  const field = form.elements.namedItem('q')
  if (!(field instanceof HTMLInputElement)) return
  const digits = field.value.replace(/[\s-]/g, '')
  if (/^\+?\d{11,14}$/.test(digits)) field.value = digits.slice(-4)
}

/** The conditions and order of 服务人员列表; a choice takes effect at once. */
export function PeopleSearch({
  params,
  size,
  resetHref,
  states,
  types,
  orders,
}: PeopleSearchProps) {
  const choice = (
    name: 'state' | 'type' | 'order',
    label: string,
    placeholder: string | undefined,
    options: readonly SelectOption[],
  ) => (
    <Select
      name={name}
      aria-label={label}
      {...(placeholder !== undefined && { placeholder })}
      defaultValue={params[name] ?? ''}
      options={options}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    />
  )
  return (
    <ListForm
      action={PATH}
      values={params}
      onSend={shorten}
      className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden"
    >
      {size ? <input type="hidden" name="size" value={size} /> : null}
      <div className="min-w-0 flex-1 phone:basis-full sm:min-w-[14rem] sm:max-w-[19rem]">
        <SearchInput q={params.q} label={PEOPLE.search} hint={PEOPLE.search} />
      </div>
      <div className="phone:w-full sm:w-[10.5rem]">
        {choice('state', PEOPLE.state, PEOPLE.anyState, states)}
      </div>
      <div className="phone:w-full sm:w-[14rem]">
        {choice('type', PEOPLE.type, PEOPLE.anyType, types)}
      </div>
      <div className="phone:w-full sm:w-[11rem]">
        {choice('order', PEOPLE.order, PEOPLE.orderBy(orders[0]?.label ?? ''), orders.slice(1))}
      </div>
      <FilterActs submit={PEOPLE.searchSubmit} reset={PEOPLE.reset} resetHref={resetHref} />
    </ListForm>
  )
}
