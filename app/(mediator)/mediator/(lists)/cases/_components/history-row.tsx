import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { HistoryRow as Row } from '@/lib/queries/mediator/find-my-history'

/** A case that was handed on: its number, and what this mediator did in it. It opens nothing. */
export function HistoryRow({ row }: { row: Row }) {
  return (
    <div className="px-4 py-3">
      <p className="text-md font-semibold leading-snug">{row.caseNo}</p>
      <p className="text-ink-2">{row.works.join('，')}</p>
      <p className="text-sm text-ink-3">
        {MEDIATOR.history.lastOn(row.lastOn)} · {MEDIATOR.history.points(row.points)}
      </p>
    </div>
  )
}
