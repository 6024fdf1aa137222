'use client'

import { useState, type MouseEvent, type ReactNode } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import type { ActableRow } from './actable-row'

const loadAcceptDialog = () => import('./accept-dialog').then((loaded) => loaded.AcceptDialog)
const loadDeclineDialog = () => import('./decline-dialog').then((loaded) => loaded.DeclineDialog)

/**
 * Opens the dialogs of 受理 and 不受理 for the rows inside it: one listener serves all rows, and
 * the dialogs' code is fetched on the first press.
 */
export function RowDialogs({
  rows,
  children,
}: {
  rows: readonly ActableRow[]
  children: ReactNode
}) {
  const accept = useLazyDialog(loadAcceptDialog)
  const decline = useLazyDialog(loadDeclineDialog)
  const [row, setRow] = useState<ActableRow | null>(null)

  function openDialog(event: MouseEvent): void {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row-act]') : null
    const pressed = rows.find(({ caseId }) => caseId === button?.dataset.case)
    if (!button || !pressed) return
    setRow(pressed)
    if (button.dataset.rowAct === 'accept') accept.open()
    else decline.open()
  }

  return (
    <div role="presentation" onClick={openDialog}>
      {children}
      {accept.Dialog && row?.ability ? (
        <accept.Dialog
          key={`accept ${row.caseId}`}
          {...row}
          ability={row.ability}
          open={accept.isOpen}
          onOpenChange={accept.setOpen}
        />
      ) : null}
      {decline.Dialog && row ? (
        <decline.Dialog
          key={`decline ${row.caseId}`}
          {...row}
          open={decline.isOpen}
          onOpenChange={decline.setOpen}
        />
      ) : null}
    </div>
  )
}
