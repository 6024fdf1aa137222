'use client'

import { SoftLink } from '@/components/ui/soft-link'
import { useState } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button, buttonClasses } from '@/components/ui/button'
import { ExportLink } from '@/components/list/export-link'
import { useSelection } from '@/components/list/selection'
import { SelectionBar } from '@/components/list/selection-bar'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { EXPORT_LINK } from '@/lib/labels/zh-CN/export'
import type { BulkRow } from './bulk-row'
import { UrgeManyButton } from './urge-many-button'

const loadAcceptMany = () =>
  import('./accept-many-dialog').then((loaded) => loaded.AcceptManyDialog)

/**
 * Acts on the selected cases; shown only while something is selected. Belongs in a SelectionArea.
 */
export function BulkBar({ rows, unit }: { rows: readonly BulkRow[]; unit: string }) {
  const { selected, clear } = useSelection()
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadAcceptMany)
  // The dialog keeps the rows it was opened with, whatever is selected meanwhile.
  const [rowsToAccept, setRowsToAccept] = useState<readonly BulkRow[]>([])
  const chosen = rows.filter(({ caseId }) => selected.includes(caseId))
  if (chosen.length === 0 && !isOpen) return null
  const ids = chosen.map(({ caseId }) => caseId).join(',')
  const toAssign = chosen.filter(({ status }) => status === 'pending_assignment').length
  const toAccept = chosen.filter(({ status }) => status === 'pending_acceptance').length

  function openAcceptMany(): void {
    setRowsToAccept(chosen)
    open()
  }

  return (
    <SelectionBar label={BULK.bar} count={chosen.length} unit={unit} onClear={clear}>
      <ExportLink list="cases" params={{ ids }} label={EXPORT_LINK.selected} size="sm" />
      <UrgeManyButton rows={rows} />
      {toAssign > 0 ? (
        <SoftLink
          href={`/institution/cases/assign-many?cases=${ids}`}
          className={buttonClasses('primary', 'sm')}
        >
          {BULK.assign(toAssign)}
        </SoftLink>
      ) : null}
      {isOpen || chosen.some(({ accept }) => accept !== null) ? (
        <Button
          variant="primary"
          size="sm"
          aria-haspopup="dialog"
          pending={isPending}
          onClick={openAcceptMany}
        >
          {BULK.accept(toAccept)}
        </Button>
      ) : null}
      {Dialog ? (
        <Dialog rows={rowsToAccept} open={isOpen} onOpenChange={setOpen} onFinished={clear} />
      ) : null}
    </SelectionBar>
  )
}
