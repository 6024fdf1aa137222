import { ConditionSelect } from '@/components/list/condition-select'
import { FilterActs } from '@/components/list/filter-acts'
import { ListForm } from '@/components/list/list-form'
import { SearchInput } from '@/components/list/search-input'
import { ROSTER, rosterSubject } from '@/lib/labels/zh-CN/roster'
import { ROSTER_KINDS, type RosterListQuery } from '@/lib/queries/roster/find-roster'

const { filter: words } = ROSTER

/** The conditions of 特邀调解名册; the state is kept in its tab. */
export function RosterFilter({
  action,
  query,
  size,
  resetHref,
}: {
  action: string
  query: RosterListQuery
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
}) {
  return (
    <ListForm
      action={action}
      values={query}
      className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden"
    >
      {size ? <input type="hidden" name="size" value={size} /> : null}
      {query.state ? <input type="hidden" name="state" value={query.state} /> : null}
      <div className="phone:basis-full sm:w-[18rem]">
        <SearchInput q={query.q} label={words.name} hint={words.name} />
      </div>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="kind"
          label={words.any}
          value={query.kind}
          options={ROSTER_KINDS.map((value) => ({ value, label: rosterSubject[value] }))}
        />
      </div>
      <FilterActs submit={words.submit} reset={words.reset} resetHref={resetHref} />
    </ListForm>
  )
}
