import { DayInput } from '@/components/forms/day-input'
import { ConditionForm } from '@/components/list/condition-form'
import { ConditionSelect } from '@/components/list/condition-select'
import { SearchInput } from '@/components/list/search-input'
import { RETURN_REASONS, DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { returnReason } from '@/lib/labels/zh-CN/act-choice'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { DECLINES } from '@/lib/labels/zh-CN/decline-list'

const { filter: words } = DECLINES

export interface DeclineSearchProps {
  action: string
  /** The conditions in the address. */
  params: Readonly<Record<string, string | undefined>>
  courts: readonly { readonly id: string; readonly name: string }[]
  /** Also kept in the address: the page size. */
  size: string | undefined
  resetHref: string
}

/** The conditions of 不受理记录. */
export function DeclineSearch({ action, params, courts, size, resetHref }: DeclineSearchProps) {
  const day = (name: 'declinedFrom' | 'declinedTo', label: string) => (
    <DayInput
      name={name}
      aria-label={label}
      defaultValue={params[name]}
      min="1990-01-01"
      max="2099-12-31"
      className="phone:flex-1 sm:w-[9.5rem]"
    />
  )
  return (
    <ConditionForm action={action} values={params} size={size} words={words} resetHref={resetHref}>
      <div className="min-w-0 flex-1 phone:basis-full sm:min-w-[12rem] sm:max-w-[17rem]">
        <SearchInput q={params.q} label={words.search} hint={words.searchHint} />
      </div>
      <div className="phone:w-full sm:w-[10rem]">
        <ConditionSelect
          name="type"
          label={words.anyType}
          value={params.type}
          options={DISPUTE_TYPES.map((value) => ({ value, label: disputeType[value] }))}
        />
      </div>
      <div className="phone:w-full sm:w-[8rem]">
        <ConditionSelect
          name="reason"
          label={words.anyReason}
          value={params.reason}
          options={RETURN_REASONS.map((value) => ({ value, label: returnReason[value] }))}
        />
      </div>
      <div className="phone:w-full sm:w-[10rem]">
        <ConditionSelect
          name="court"
          label={words.anyCourt}
          value={params.court}
          options={courts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <span
        role="group"
        aria-label={words.period}
        className="flex min-w-0 items-center gap-2 phone:basis-full phone:flex-wrap"
      >
        <span aria-hidden className="text-ink-2 phone:basis-full">
          {words.period}
        </span>
        {day('declinedFrom', words.from)}
        <span aria-hidden className="text-ink-3">
          —
        </span>
        {day('declinedTo', words.to)}
      </span>
    </ConditionForm>
  )
}
