import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import type { MyCaseRow } from '@/lib/queries/mediator/my-case-row'
import { CaseRow } from '../cases/_components/case-row'

/** The cases in which another mediator presides, below the mediator's own. */
export function CoMediated({ rows }: { rows: readonly MyCaseRow[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="co-mediated" className="mt-4">
      <h2 id="co-mediated" className="px-4 text-sm font-normal text-ink-3">
        {CO_MEDIATOR.listTitle}
      </h2>
      <p className="px-4 text-sm text-ink-3">{CO_MEDIATOR.listHelp}</p>
      <ul className="mt-2 grid gap-px border-y border-line bg-line-2 lg:grid-cols-2 [&>li]:bg-paper lg:[&>li:last-child:nth-child(odd)]:col-span-2">
        {rows.map((row) => (
          <li key={row.caseId}>
            <CaseRow row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}
