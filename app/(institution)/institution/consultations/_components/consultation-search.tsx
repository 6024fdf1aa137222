import { ConditionSelect } from '@/components/list/condition-select'
import { FilterActs } from '@/components/list/filter-acts'
import { ListForm } from '@/components/list/list-form'
import { SearchInput } from '@/components/list/search-input'
import { SHOWN_STATES } from '@/lib/domain/consultation/consultation'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { DESK } from '@/lib/labels/zh-CN/consultation-desk'
import { consultationField, consultationState } from '@/lib/labels/zh-CN/consultation-field'
import type { ConsultationListQuery } from '@/lib/queries/institution/find-consultations'

const { filter: words } = DESK

export interface ConsultationSearchProps {
  action: string
  query: ConsultationListQuery
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
}

/** The conditions of 在线咨询. */
export function ConsultationSearch({ action, query, size, resetHref }: ConsultationSearchProps) {
  return (
    <ListForm
      action={action}
      values={query}
      className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden"
    >
      {size ? <input type="hidden" name="size" value={size} /> : null}
      <div className="min-w-0 flex-1 phone:basis-full sm:max-w-[17rem]">
        <SearchInput q={query.q} label={words.search} hint={words.searchHint} />
      </div>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="state"
          label={words.waiting}
          value={query.state}
          options={SHOWN_STATES.map((value) => ({
            value,
            label: value === 'all' ? words.allStates : consultationState[value],
          }))}
        />
      </div>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="field"
          label={words.anyField}
          value={query.field}
          options={CONSULTATION_FIELDS.map((value) => ({ value, label: consultationField[value] }))}
        />
      </div>
      <FilterActs submit={words.submit} reset={words.reset} resetHref={resetHref} />
    </ListForm>
  )
}
