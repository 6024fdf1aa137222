'use client'

import { RowResultLine } from '@/components/bulk/row-result-line'
import type { RowResults } from '@/components/bulk/row-runner'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { LINE_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { ROSTER_ENTRY } from '@/lib/labels/zh-CN/roster'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'
import type { WaitingRow } from '@/lib/queries/roster/find-waiting-entries'
import { rosterEntryHref } from '../../[entryId]/roster-entry-href'

export interface WaitingListProps {
  rows: readonly WaitingRow[]
  chosen: readonly string[]
  /** Certificate numbers by the id of the entry. */
  numbers: Readonly<Record<string, string>>
  results: RowResults
  isLocked: boolean
  onChoose: (chosen: readonly string[]) => void
  onNumber: (id: string, number: string) => void
}

/** The entries that wait, each with its number; those that cannot be confirmed say why. */
export function WaitingList({
  rows,
  chosen,
  numbers,
  results,
  isLocked,
  onChoose,
  onNumber,
}: WaitingListProps) {
  const open = rows.filter(({ bar }) => bar === null).map(({ id }) => id)
  // In the order of the list, in which the numbers count on.
  const choose = (ids: readonly string[]) => onChoose(open.filter((id) => ids.includes(id)))
  return (
    <ul className="divide-y divide-line-2">
      <li className="px-4 py-2">
        <Checkbox
          label={CONFIRM_MANY.chooseAll}
          checked={open.length > 0 && open.every((id) => chosen.includes(id))}
          disabled={isLocked || open.length === 0}
          onChange={(event) => choose(event.target.checked ? open : [])}
        />
      </li>
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-2.5">
          <Checkbox
            aria-label={row.name}
            checked={chosen.includes(row.id)}
            disabled={isLocked || row.bar !== null}
            onChange={(event) =>
              choose(
                event.target.checked
                  ? [...chosen, row.id]
                  : chosen.filter((each) => each !== row.id),
              )
            }
          />
          <Entry row={row} />
          {row.bar === null ? (
            <div className="w-[15rem] phone:w-full">
              <Input
                aria-label={CONFIRM_MANY.numberOf(row.name)}
                placeholder={ROSTER_ENTRY.certificateNo}
                value={numbers[row.id] ?? ''}
                maxLength={60}
                autoComplete="off"
                disabled={isLocked}
                onChange={(event) => onNumber(row.id, event.target.value)}
              />
              {results.has(row.id) ? (
                <p className="mt-1 text-sm">
                  <RowResultLine result={results.get(row.id)} />
                </p>
              ) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Entry({ row }: { row: WaitingRow }) {
  return (
    <div className="min-w-0 flex-1 basis-40">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <SoftLink href={rosterEntryHref(row.id)} className={`${LINE_LINK} font-medium`}>
          {row.name}
        </SoftLink>
        <span className="text-sm text-ink-3">
          {[row.kind, row.institution, row.training].filter(Boolean).join(' · ')}
        </span>
      </p>
      {row.qualification ? (
        <p className="line-clamp-2 text-sm text-ink-2">{row.qualification}</p>
      ) : null}
      {row.bar ? <p className="text-sm text-warn">{row.bar}</p> : null}
    </div>
  )
}
