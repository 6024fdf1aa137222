import type { SelectOption } from '@/components/ui/select'
import { CaseFilterForm, type Ordering, type Range, type RareConditions } from './case-filter-form'

export interface CaseFilterProps {
  /** The list's path. */
  action: string
  /** What else stays in the address: the tab, the size of a page. */
  keep: Readonly<Record<string, string | undefined>>
  /** The conditions as the address carries them. */
  params: Readonly<Record<string, string>>
  /** The choices, by their name in the address; a name that is left out is not offered. */
  choices: Readonly<Partial<Record<(typeof QUICK | typeof MORE)[number], readonly SelectOption[]>>>
  ranges: readonly Range[]
  order: Ordering | null
  /** Beside the search; the rest unfolds. */
  quick?: readonly (typeof QUICK | typeof MORE)[number][]
}

const QUICK = ['status', 'type'] as const
const MORE = [
  'archiving',
  'source',
  'channel',
  'court',
  'mediator',
  'result',
  'outcome',
  'clock',
] as const

/** Search and conditions of a list of cases. */
export function CaseFilter({
  action,
  keep,
  params,
  choices,
  ranges,
  order,
  quick = QUICK,
}: CaseFilterProps) {
  const offered = <Name extends keyof typeof choices>(names: readonly Name[]) =>
    names.flatMap((name) => (choices[name] ? [{ name, options: choices[name] }] : []))
  const rest = [...QUICK, ...MORE].filter((name) => !quick.includes(name))
  const rare: RareConditions = { choices: offered(rest), ranges, order }
  const names = [
    ...rare.choices.map(({ name }) => name),
    ...ranges.flatMap((range) => [`${range}From`, `${range}To`]),
  ]
  return (
    <CaseFilterForm
      action={action}
      keep={keep}
      params={params}
      quick={offered(quick)}
      rare={rare}
      ownOrder={order?.value}
      isUnfolded={names.some((name) => name in params)}
    />
  )
}
