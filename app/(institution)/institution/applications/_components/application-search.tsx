import { ConditionSelect } from '@/components/list/condition-select'
import { FilterActs } from '@/components/list/filter-acts'
import { ListForm } from '@/components/list/list-form'
import { SHOWN_STATES } from '@/lib/domain/application/application'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { applicationState } from '@/lib/labels/zh-CN/application'
import { APPLICATION_DESK } from '@/lib/labels/zh-CN/application-desk'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import type { ApplicationListQuery } from '@/lib/queries/institution/find-applications'

const { filter: words } = APPLICATION_DESK

/** The conditions of 调解申请. */
export function ApplicationSearch({
  action,
  query,
  size,
  resetHref,
}: {
  action: string
  query: ApplicationListQuery
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
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="state"
          label={words.waiting}
          value={query.state}
          options={SHOWN_STATES.map((value) => ({
            value,
            label: value === 'all' ? words.allStates : applicationState[value],
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
