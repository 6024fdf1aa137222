import { ConditionForm } from '@/components/list/condition-form'
import { ConditionSelect } from '@/components/list/condition-select'
import { CHASE_NODES } from '@/lib/domain/chase/chase'
import { chaseNode } from '@/lib/labels/zh-CN/chase'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import type { ChaseListView } from '@/lib/queries/chase/find-chases'

const { filter: words } = CHASES

export interface ChaseFilterProps {
  action: string
  view: Pick<ChaseListView, 'query' | 'institutions'>
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
}

/** The conditions of 催办: the point of the case, and for a court the institution. */
export function ChaseFilter({ action, view, size, resetHref }: ChaseFilterProps) {
  const { query, institutions } = view
  return (
    <ConditionForm action={action} values={query} size={size} words={words} resetHref={resetHref}>
      {query.month ? <input type="hidden" name="month" value={query.month} /> : null}
      {query.state ? <input type="hidden" name="state" value={query.state} /> : null}
      <div className="phone:flex-1 sm:w-[12rem]">
        <ConditionSelect
          name="node"
          label={words.node}
          value={query.node}
          options={CHASE_NODES.map((value) => ({ value, label: chaseNode[value] }))}
        />
      </div>
      {institutions.length > 0 ? (
        <div className="phone:flex-1 sm:w-[18rem]">
          <ConditionSelect
            name="institution"
            label={words.institution}
            value={query.institution}
            options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ) : null}
    </ConditionForm>
  )
}
