'use client'

import dynamic from 'next/dynamic'
import { useState, type MouseEvent, type ReactNode } from 'react'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import type { ActableRow } from './actable-row'

const AcceptDialog = dynamic(
  () => import('./accept-dialog').then((loaded) => loaded.AcceptDialog),
  { ssr: false },
)
const DeclineDialog = dynamic(
  () => import('./decline-dialog').then((loaded) => loaded.DeclineDialog),
  { ssr: false },
)

/**
 * Hears 受理 and 不受理 in the rows inside it and asks what each needs. The rows are text: one listener serves all of them, and what the
 * dialogs are made of is loaded with the first press.
 */
export function RowDialogs({
  rows,
  children,
}: {
  rows: readonly ActableRow[]
  children: ReactNode
}) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  const [asked, setAsked] = useState<{ readonly act: string; readonly row: ActableRow } | null>(
    null,
  )

  function hear(event: MouseEvent): void {
    const pressed =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row-act]') : null
    const row = rows.find(({ caseId }) => caseId === pressed?.dataset.case)
    if (!pressed?.dataset.rowAct || !row) return
    setAsked({ act: pressed.dataset.rowAct, row })
    open()
  }

  return (
    <div role="presentation" onClick={hear}>
      {children}
      {isWanted && asked?.act === 'accept' && asked.row.ability ? (
        <AcceptDialog
          key={asked.row.caseId}
          {...asked.row}
          ability={asked.row.ability}
          open={isOpen}
          onOpenChange={setOpen}
        />
      ) : null}
      {isWanted && asked?.act === 'decline' ? (
        <DeclineDialog key={asked.row.caseId} {...asked.row} open={isOpen} onOpenChange={setOpen} />
      ) : null}
    </div>
  )
}
