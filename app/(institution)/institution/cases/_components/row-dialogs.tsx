'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { acceptWaiting } from './accept-waiting'
import type { ActableRow } from './actable-row'

const loadAcceptedToast = () => import('./accepted-toast')
const loadUrgeDialog = () => import('./urge-dialog').then((loaded) => loaded.UrgeDialog)
const loadDeclineDialog = () => import('./decline-dialog').then((loaded) => loaded.DeclineDialog)

/**
 * Performs 受理 and opens the dialogs of 不受理 and 催办 for the rows inside it: one listener serves
 * all rows, and the code of dialogs and toast is fetched on the first press.
 */
export function RowDialogs({
  rows,
  children,
}: {
  rows: readonly ActableRow[]
  children: ReactNode
}) {
  const router = useRouter()
  const decline = useLazyDialog(loadDeclineDialog)
  const urge = useLazyDialog(loadUrgeDialog)
  const [row, setRow] = useState<ActableRow | null>(null)
  // A second press on a row that is being accepted does nothing.
  const running = useRef(new Set<string>())

  async function accept(button: HTMLElement, { caseId, ability }: ActableRow): Promise<void> {
    if (!ability || running.current.has(caseId)) return
    running.current.add(caseId)
    button.setAttribute('aria-busy', 'true')
    try {
      const accepted = await acceptWaiting({ caseId, ability }, router)
      if (accepted) (await loadAcceptedToast()).showAcceptedToast(accepted)
    } finally {
      running.current.delete(caseId)
      button.removeAttribute('aria-busy')
    }
  }

  function press(event: MouseEvent): void {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row-act]') : null
    const pressed = rows.find(({ caseId }) => caseId === button?.dataset.case)
    if (!button || !pressed) return
    if (button.dataset.rowAct === 'accept') return void accept(button, pressed)
    setRow(pressed)
    if (button.dataset.rowAct === 'urge') urge.open()
    else decline.open()
  }

  return (
    <div role="presentation" onClick={press}>
      {children}
      {decline.Dialog && row ? (
        <decline.Dialog
          key={`decline ${row.caseId}`}
          {...row}
          open={decline.isOpen}
          onOpenChange={decline.setOpen}
        />
      ) : null}
      {urge.Dialog && row?.mediator ? (
        <urge.Dialog
          key={`urge ${row.caseId}`}
          caseId={row.caseId}
          caseNo={row.caseNo}
          mediator={row.mediator}
          open={urge.isOpen}
          onOpenChange={urge.setOpen}
        />
      ) : null}
    </div>
  )
}
