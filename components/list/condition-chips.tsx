import { SoftLink } from '@/components/ui/soft-link'
import { Icon } from '@/components/ui/icon'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'

export interface ConditionChipsProps {
  conditions: readonly {
    readonly words: string
    /** The same list without this condition. */
    readonly href: string
  }[]
  /** The list without conditions. */
  resetHref: string
}

/**
 * The conditions of a list in words; each can be removed by itself. On paper they say what was
 * printed.
 */
export function ConditionChips({ conditions, resetHref }: ConditionChipsProps) {
  if (conditions.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 pb-3">
      <span className="text-ink-3">{CASE_FILTER.conditions}</span>
      <ul className="contents">
        {conditions.map(({ words, href }) => (
          <li
            key={words}
            className="flex items-center rounded-md bg-court-soft pl-2 text-court-strong print:border print:border-line print:pr-2"
          >
            {words}
            <SoftLink
              href={href}
              aria-label={CASE_FILTER.remove(words)}
              title={CASE_FILTER.remove(words)}
              className="grid size-7 place-items-center rounded-md hover:bg-court/15 phone:size-11 print:hidden"
            >
              <Icon name="x" className="size-3.5" />
            </SoftLink>
          </li>
        ))}
      </ul>
      {conditions.length > 1 ? (
        <SoftLink
          href={resetHref}
          className="rounded-sm text-court hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center print:hidden"
        >
          {CASE_FILTER.clear}
        </SoftLink>
      ) : null}
    </div>
  )
}
