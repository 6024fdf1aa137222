'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useState } from 'react'
import { Button, buttonClasses } from '@/components/ui/button'
import { ExportLink } from '@/components/ui/export-link'
import { useSelection } from '@/components/ui/selection'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import { SELECTION } from '@/lib/labels/zh-CN/list'
import type { BulkRow } from './bulk-row'

// Wanted once something is selected.
const AcceptMany = dynamic(() => import('./accept-many').then((loaded) => loaded.AcceptMany), { ssr: false })

/** What can be done to the selected cases at once; there only while something is selected. Stands in a SelectionArea. */
export function BulkBar({ rows }: { rows: readonly BulkRow[] }) {
  const { selected, clear } = useSelection()
  const [isBusy, setBusy] = useState(false)
  const chosen = rows.filter(({ caseId }) => selected.some(({ id }) => id === caseId))
  if (chosen.length === 0 && !isBusy) return null
  const ids = chosen.map(({ caseId }) => caseId).join(',')
  const toAssign = chosen.filter(({ status }) => status === 'pending_assignment').length
  const mayAccept = isBusy || chosen.some(({ accept }) => accept !== null)
  return (
    <div
      role="group"
      aria-label={BULK.bar}
      className="sticky bottom-0 z-30 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-court-soft px-4 py-2.5 print:hidden"
    >
      <span role="status" className="font-semibold tabular-nums">{SELECTION.count(chosen.length, CASE_LIST.unit)}</span>
      <Button variant="link" onClick={clear}>{SELECTION.clear}</Button>
      <span className="ml-auto flex flex-wrap items-center gap-2">
        <ExportLink list="cases" params={{ ids }} label={BULK.export} size="sm" />
        {toAssign > 0 ? (
          <Link href={`/institution/cases/assign-many?cases=${ids}`} prefetch={false} className={buttonClasses('primary', 'sm')}>
            {BULK.assign(toAssign)}
          </Link>
        ) : null}
        {mayAccept ? <AcceptMany rows={chosen} onOpenChange={setBusy} onFinished={clear} /> : null}
      </span>
    </div>
  )
}
