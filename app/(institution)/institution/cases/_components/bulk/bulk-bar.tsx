'use client'

import { SoftLink } from '@/components/ui/soft-link'
import { useState, type MouseEvent } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button, buttonClasses } from '@/components/ui/button'
import { ExportLink } from '@/components/list/export-link'
import { KEEPS_PLACE, useListNavigation } from '@/components/list/list-frame'
import { useSelection } from '@/components/list/selection'
import { SelectionBar } from '@/components/list/selection-bar'
import { opensElsewhere, rememberRow } from '@/components/ui/last-view'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { EXPORT_LINK } from '@/lib/labels/zh-CN/export'
import type { BulkRow } from './bulk-row'
import { UrgeManyButton } from './urge-many-button'
import type { WholeList } from './whole-list'

const loadAcceptMany = () =>
  import('./accept-many-dialog').then((loaded) => loaded.AcceptManyDialog)

export interface BulkBarProps {
  /** The rows of the page. */
  rows: readonly BulkRow[]
  /** Null where the page is the whole list. */
  whole: WholeList | null
  unit: string
}

/**
 * Acts on the selected cases; shown only while something is selected. Once the whole page is, the
 * rest of the list can be selected, too. Belongs in a SelectionArea.
 */
export function BulkBar({ rows: onPage, whole, unit }: BulkBarProps) {
  const { selected, clear: clearSelection } = useSelection()
  const { go } = useListNavigation()
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadAcceptMany)
  // The dialog keeps the rows it was opened with, whatever is selected meanwhile.
  const [rowsToAccept, setRowsToAccept] = useState<readonly BulkRow[]>([])
  const rows = whole?.rows ? joinRows(whole.rows, onPage) : onPage
  const chosen = rows.filter(({ caseId }) => selected.includes(caseId))
  if (chosen.length === 0 && !isOpen) return null
  const ids = chosen.map(({ caseId }) => caseId).join(',')
  const toAssign = chosen.filter(({ status }) => status === 'pending_assignment').length
  const toAccept = chosen.filter(({ status }) => status === 'pending_acceptance').length
  const isPageChosen = onPage.every(({ caseId }) => selected.includes(caseId))

  function openAcceptMany(): void {
    setRowsToAccept(chosen)
    open()
  }

  /** The list is being left for the selected cases: their first row is where one comes back to. */
  function rememberFirst(event: MouseEvent): void {
    const index = onPage.findIndex(({ caseId }) => selected.includes(caseId))
    const row = onPage[index]
    if (row && !opensElsewhere(event))
      rememberRow({ href: `/institution/cases/${row.caseId}`, index })
  }

  /** Also leaves the view in which the whole list is selected. */
  function clear(): void {
    clearSelection()
    if (whole?.rows) go(whole.href)
  }

  return (
    <SelectionBar
      label={BULK.bar}
      count={chosen.length}
      unit={unit}
      onClear={clear}
      more={
        whole && (whole.rows || isPageChosen) ? (
          <>
            {/* The same link for both, so that it keeps the focus. */}
            <SoftLink href={whole.href} {...KEEPS_PLACE} className={buttonClasses('link')}>
              {whole.label}
            </SoftLink>
            {whole.note ? <span className="text-sm text-ink-2">{whole.note}</span> : null}
          </>
        ) : null
      }
    >
      <ExportLink list="cases" params={{ ids }} label={EXPORT_LINK.selected} size="sm" />
      <UrgeManyButton rows={rows} onFinished={clear} />
      {toAssign > 0 ? (
        <SoftLink
          href={`/institution/cases/assign-many?cases=${ids}`}
          onClick={rememberFirst}
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

/** The rows of the whole list in its order, then those of the page that are not among them. */
function joinRows(whole: readonly BulkRow[], onPage: readonly BulkRow[]): readonly BulkRow[] {
  const ids = new Set(whole.map(({ caseId }) => caseId))
  return [...whole, ...onPage.filter(({ caseId }) => !ids.has(caseId))]
}
