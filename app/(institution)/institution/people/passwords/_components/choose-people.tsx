'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { ROW_STATE } from '@/lib/labels/zh-CN/bulk'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import type { AwaitingRow } from '@/lib/queries/institution/find-awaiting'
import { RowMark } from '@/components/bulk/row-mark'
import type { RowResult, RowResults } from '@/components/bulk/row-runner'

export interface ChoosePeopleProps {
  rows: readonly AwaitingRow[]
  chosen: readonly string[]
  results: RowResults
  isLocked: boolean
  onChange: (chosen: readonly string[]) => void
}

const LINE = 'flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-2'

/**
 * The people without a first password, each selectable; during and after the run the state of each.
 */
export function ChoosePeople({ rows, chosen, results, isLocked, onChange }: ChoosePeopleProps) {
  const open = rows.map(({ mediatorId }) => mediatorId)
  const isAll = open.every((id) => chosen.includes(id))
  const change = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <ul className="divide-y divide-line-2">
      <li className={LINE}>
        <Checkbox
          label={PASSWORDS.chooseAll}
          checked={isAll}
          disabled={isLocked}
          onChange={(event) =>
            onChange(
              event.target.checked
                ? [...new Set([...chosen, ...open])]
                : chosen.filter((id) => !open.includes(id)),
            )
          }
        />
      </li>
      {rows.map(({ mediatorId, name, phone, standing }) => {
        const result = results.get(mediatorId)
        return (
          <li key={mediatorId} className={LINE}>
            <Checkbox
              label={
                <span className="flex flex-wrap gap-x-4">
                  <span className="min-w-[5em] font-medium">{name}</span>
                  <span className="tabular-nums text-ink-2">{phone}</span>
                </span>
              }
              checked={chosen.includes(mediatorId)}
              disabled={isLocked}
              onChange={(event) => change(mediatorId, event.target.checked)}
            />
            <span className="ml-auto text-right text-sm">
              {result ? (
                <Came result={result} />
              ) : (
                <span className="whitespace-nowrap text-ink-3">{standing}</span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Came({ result: { state, said } }: { result: RowResult }) {
  return (
    <span
      className={cn('flex items-start gap-2', state === 'refused' ? 'text-danger' : 'text-ink-2')}
    >
      <RowMark state={state} />
      {state === 'refused' ? said : ROW_STATE[state]}
    </span>
  )
}
