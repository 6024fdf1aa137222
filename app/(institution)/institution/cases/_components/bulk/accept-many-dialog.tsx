'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { callAction } from '@/components/forms/call-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { ACCEPT_MANY, BULK } from '@/lib/labels/zh-CN/bulk'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { acceptRowAction, undoAcceptanceAction } from '../../actions'
import { UndoButton } from '../undo-button'
import { AcceptPreview } from './accept-preview'
import { BulkLine } from './bulk-line'
import type { BulkRow } from './bulk-row'
import { RowResultLine } from './row-result-line'
import { undoableRows, useRowRunner } from './row-runner'
import { RunProgress } from './run-progress'

export interface AcceptManyDialogProps {
  /** The selection at the moment the dialog was opened. */
  rows: readonly BulkRow[]
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Called when the dialog closes after at least one row was tried. */
  onFinished: () => void
}

/**
 * 受理 for the selected cases: lists which can be accepted and which cannot, then accepts them one
 * by one and reports each row's result. What was accepted can be undone, row by row or all of it.
 */
export function AcceptManyDialog({ rows, open, onOpenChange, onFinished }: AcceptManyDialogProps) {
  const router = useRouter()
  const runner = useRowRunner()
  const [hasBegun, setBegun] = useState(false)
  const begin = useRef<HTMLButtonElement>(null)
  const can = rows.filter(({ accept }) => accept?.allowed)
  const ids = can.map(({ caseId }) => caseId)

  function change(isOpen: boolean): void {
    // Closing during a run stops it first; a second press closes.
    if (!isOpen && runner.isRunning) return runner.stop()
    onOpenChange(isOpen)
    if (isOpen || !hasBegun) return
    setBegun(false)
    onFinished()
    router.refresh()
  }

  function accept(): void {
    setBegun(true)
    void runner.run(ids, (caseId) => callAction(acceptRowAction, { caseId }))
  }

  const undoable = undoableRows(ids, runner.results)

  function undoAll(): void {
    void runner.undo(undoable, (caseId) => callAction(undoAcceptanceAction, { caseId }))
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        title={ACCEPT_MANY.title(rows.length)}
        size="md"
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          begin.current?.focus()
        }}
      >
        <DialogBody className="flex flex-col gap-3 px-5 py-4">
          {hasBegun ? (
            <>
              <RunProgress runner={runner} ids={ids} verb={ACCEPT_MANY.verb} />
              <ul aria-label={BULK.rows} className="divide-y divide-line-2">
                {can.map((row) => (
                  <BulkLine key={row.caseId} row={row}>
                    <RowResultLine
                      result={runner.results.get(row.caseId)}
                      undo={
                        <UndoButton
                          move="undo_accept"
                          caseId={row.caseId}
                          caseNo={row.caseNo}
                          onAnswer={(state) => runner.record(row.caseId, state)}
                        />
                      }
                    />
                  </BulkLine>
                ))}
              </ul>
            </>
          ) : (
            <AcceptPreview rows={rows} />
          )}
        </DialogBody>
        <OverlayFoot note={hasBegun && !runner.isRunning ? BULK.undoWithin : undefined}>
          {hasBegun ? (
            runner.isRunning ? (
              <Button onClick={runner.stop} pending={runner.isStopping}>
                {BULK.stop}
              </Button>
            ) : (
              <>
                {undoable.length > 1 ? (
                  <Button onClick={undoAll}>{BULK.undoAll(undoable.length)}</Button>
                ) : null}
                <DialogClose asChild>
                  <Button variant="primary">{SHELL.close}</Button>
                </DialogClose>
              </>
            )
          ) : (
            <>
              <DialogClose asChild>
                <Button>{SHELL.cancel}</Button>
              </DialogClose>
              <Button ref={begin} variant="primary" disabled={can.length === 0} onClick={accept}>
                {can.length === 0 ? ACCEPT_MANY.nothing : ACCEPT_MANY.confirm(can.length)}
              </Button>
            </>
          )}
        </OverlayFoot>
      </DialogContent>
    </Dialog>
  )
}
