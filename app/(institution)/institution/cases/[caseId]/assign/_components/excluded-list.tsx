import { Chip } from '@/components/ui/chip'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import type { ExcludedView } from '@/lib/queries/institution/get-candidates'

export interface ExcludedListProps {
  excluded: readonly ExcludedView[]
  isOpen: boolean
  title?: string
}

/**
 * Who may not get the case, with every reason; folded away unless no other mediator is available.
 */
export function ExcludedList({
  excluded,
  isOpen,
  title = ASSIGN.excluded(excluded.length),
}: ExcludedListProps) {
  return (
    <details open={isOpen} className="group rounded-lg border border-line bg-paper shadow-rest">
      <summary className="flex min-h-[2.86rem] items-center gap-1 rounded-lg px-4 py-2 text-ink-2 phone:min-h-12">
        {title}
        <span className="text-ink-3 group-open:hidden">{ASSIGN.excludedHelp}</span>
      </summary>
      <ul className="border-t border-line-2">
        {excluded.map(({ mediatorId, name, because }) => (
          <li
            key={mediatorId}
            className="grid gap-x-4 gap-y-1 border-b border-line-2 px-4 py-2.5 last:border-b-0 sm:grid-cols-[9em_minmax(0,1fr)]"
          >
            <span className="text-ink-2">{name}</span>
            <ul className="flex flex-col gap-1">
              {because.map(({ chip, sentence }) => (
                <li
                  key={sentence}
                  className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-2"
                >
                  <Chip>{chip}</Chip>
                  {sentence}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
