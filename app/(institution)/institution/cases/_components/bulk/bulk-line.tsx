import type { ReactNode } from 'react'
import type { UrgeRow } from './urge-row'

/** One case of many: number and parties, and beside them what will be or was done. */
export function BulkLine({
  row: { caseNo, parties },
  children,
}: {
  row: Pick<UrgeRow, 'caseNo' | 'parties'>
  children: ReactNode
}) {
  return (
    <li className="grid gap-x-3 py-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <span>
        <span className="block text-ink-2">{caseNo}</span>
        <span className="block text-sm text-ink-3">{parties}</span>
      </span>
      {children}
    </li>
  )
}
