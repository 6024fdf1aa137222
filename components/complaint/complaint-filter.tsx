import { ConditionForm } from '@/components/list/condition-form'
import { ConditionSelect } from '@/components/list/condition-select'
import { COMPLAINT_GROUNDS } from '@/lib/domain/complaint/complaint-limits'
import { COMPLAINTS, complaintGround, complaintState } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintListQuery } from '@/lib/queries/complaint/find-complaints'

const { filter: words } = COMPLAINTS
const STATES = ['answered', 'all'] as const

export interface ComplaintFilterProps {
  action: string
  query: ComplaintListQuery
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
}

/** The conditions of 投诉. */
export function ComplaintFilter({ action, query, size, resetHref }: ComplaintFilterProps) {
  return (
    <ConditionForm action={action} values={query} size={size} words={words} resetHref={resetHref}>
      <div className="phone:flex-1 sm:w-[10.5rem]">
        <ConditionSelect
          name="state"
          label={words.state}
          value={query.state}
          options={STATES.map((value) => ({ value, label: complaintState[value] }))}
        />
      </div>
      <div className="phone:flex-1 sm:w-[22rem]">
        <ConditionSelect
          name="ground"
          label={words.anyGround}
          value={query.ground}
          options={COMPLAINT_GROUNDS.map((value) => ({ value, label: complaintGround[value] }))}
        />
      </div>
    </ConditionForm>
  )
}
