'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { ExportLink } from '@/components/list/export-link'
import { useSelection } from '@/components/list/selection'
import { SelectionBar } from '@/components/list/selection-bar'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { EXPORT_LINK } from '@/lib/labels/zh-CN/export'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import type { BulkRow } from './bulk-row'

// Wanted once something is selected.
const AcceptMany = dynamic(() => import('./accept-many').then((loaded) => loaded.AcceptMany), {
  ssr: false,
})

/** What can be done to the selected cases at once; there only while something is selected. Stands in a SelectionArea. */
export function BulkBar({ rows }: { rows: readonly BulkRow[] }) {
  const { selected, clear } = useSelection()
  const [isBusy, setBusy] = useState(false)
  const chosen = rows.filter(({ caseId }) => selected.includes(caseId))
  if (chosen.length === 0 && !isBusy) return null
  const ids = chosen.map(({ caseId }) => caseId).join(',')
  const toAssign = chosen.filter(({ status }) => status === 'pending_assignment').length
  const mayAccept = isBusy || chosen.some(({ accept }) => accept !== null)
  return (
    <SelectionBar label={BULK.bar} count={chosen.length} unit={CASE_LIST.unit} onClear={clear}>
      <ExportLink list="cases" params={{ ids }} label={EXPORT_LINK.selected} size="sm" />
      {toAssign > 0 ? (
        <a
          data-soft
          href={`/institution/cases/assign-many?cases=${ids}`}
          className={buttonClasses('primary', 'sm')}
        >
          {BULK.assign(toAssign)}
        </a>
      ) : null}
      {mayAccept ? <AcceptMany rows={chosen} onOpenChange={setBusy} onFinished={clear} /> : null}
    </SelectionBar>
  )
}
