import { QuickChoice } from '@/components/case/case-filter-fields'
import { SearchBox } from '@/components/case/search-box'
import { MonthInput } from '@/components/forms/month-input'
import { ListForm } from '@/components/list/list-form'
import { FilterActs } from '@/components/list/filter-acts'
import type { SelectOption } from '@/components/ui/select'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'

const { filter: words } = SCORE_TABLE

type ChoiceName = 'status' | 'type' | 'source' | 'mediator'

export interface ScoreFilterProps {
  /** The table's path. */
  action: string
  /** Which months filter: those of the closing, or those of the referral. */
  monthsLabel: string
  /** The conditions as the address carries them. */
  params: Readonly<Record<string, string>>
  choices: readonly { readonly name: ChoiceName; readonly options: readonly SelectOption[] }[]
  /** The table is one of cases: they are found by number and by name. */
  withSearch?: boolean
}

const MONTHS = [
  ['from', words.from],
  ['to', words.to],
] as const

/**
 * Months and choices; they go into the address, and conditions this form does not show are kept.
 */
export function ScoreFilter({
  action,
  monthsLabel,
  params,
  choices,
  withSearch = false,
}: ScoreFilterProps) {
  const drawn = new Set<string>([
    'from',
    'to',
    ...(withSearch ? ['q'] : []),
    ...choices.map(({ name }) => name),
  ])
  const kept = Object.entries(params).filter(([name]) => !drawn.has(name))
  return (
    <ListForm
      action={action}
      values={params}
      aria-label={words.label}
      className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {withSearch ? (
        <div className="min-w-0 flex-1 phone:basis-full sm:min-w-[15rem] sm:max-w-[20rem]">
          <SearchBox q={params.q ?? ''} />
        </div>
      ) : null}
      <span
        role="group"
        aria-label={monthsLabel}
        className="flex min-w-0 flex-wrap items-center gap-x-2 phone:basis-full"
      >
        <span aria-hidden className="text-ink-2 phone:basis-full">
          {monthsLabel}
        </span>
        <span className="flex min-w-0 items-center gap-2 phone:basis-full">
          {MONTHS.map(([name, label], index) => (
            <span key={name} className="contents">
              {index > 0 ? (
                <span aria-hidden className="text-ink-3">
                  —
                </span>
              ) : null}
              <MonthInput
                name={name}
                aria-label={label}
                min="2000-01"
                max="2099-12"
                defaultValue={params[name] ?? ''}
                className="sm:w-[10rem] phone:flex-1"
              />
            </span>
          ))}
        </span>
      </span>
      {choices.map(({ name, options }) => (
        <QuickChoice key={name} name={name} value={params[name]} options={options} />
      ))}
      <FilterActs submit={words.submit} reset={words.reset} resetHref={action} />
    </ListForm>
  )
}
