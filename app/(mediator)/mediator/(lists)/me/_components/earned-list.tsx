import { SoftLink } from '@/components/ui/soft-link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { EarnedRow } from '@/lib/queries/mediator/get-me'

/** What earned the latest points, and in which case. */
export function EarnedList({ rows }: { rows: readonly EarnedRow[] }) {
  if (rows.length === 0) return <p className="text-ink-3">{MEDIATOR.me.noPoints}</p>
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {rows.map((row) => (
        <li key={row.id}>
          {row.caseId ? (
            <SoftLink href={`/mediator/cases/${row.caseId}`} className="block min-h-11 py-2">
              <Earned row={row} />
            </SoftLink>
          ) : (
            <div className="py-2">
              <Earned row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Earned({ row }: { row: EarnedRow }) {
  return (
    <>
      <span className="block">{row.what}</span>
      <span className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-3">
        <span className={row.caseId ? 'text-court' : undefined}>
          {row.caseNo ?? MEDIATOR.me.formerCase}
        </span>
        <span>{row.on}</span>
      </span>
    </>
  )
}
