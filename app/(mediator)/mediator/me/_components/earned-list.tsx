import Link from 'next/link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { EarnedRow } from '@/lib/queries/mediator/get-me'

/** What earned the latest points, and in which case. */
export function EarnedList({ rows }: { rows: readonly EarnedRow[] }) {
  if (rows.length === 0) return <p className="text-ink-3">{MEDIATOR.me.noPoints}</p>
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {rows.map((row) => (
        <li key={row.id} className="py-2">
          <p>{row.what}</p>
          <p className="flex justify-between gap-3 text-sm text-ink-3">
            {row.caseId ? (
              <Link href={`/mediator/cases/${row.caseId}`} className="text-court">
                {row.caseNo}
              </Link>
            ) : (
              <span>{MEDIATOR.me.formerCase}</span>
            )}
            <span>{row.on}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
