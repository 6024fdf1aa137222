'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import type { ActionState } from '@/lib/edge/action/action-state'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { BulkLine } from './bulk-line'
import { RowResultLine } from '@/components/bulk/row-result-line'
import { undoableRows, useRowRunner, type Perform } from '@/components/bulk/row-runner'
import { RunProgress } from '@/components/bulk/run-progress'
import type { UrgeRow } from './urge-row'

export interface BulkDialogControl {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Called when the dialog closes after at least one row was tried. */
  onFinished: () => void
}

type Row = Pick<UrgeRow, 'caseId' | 'caseNo' | 'parties'>

export interface BulkDialogProps extends BulkDialogControl {
  title: string
  /** The act in a word: 受理, 催办. */
  verb: string
  /** The selected rows to which it can be done. */
  rows: readonly Row[]
  perform: Perform
  confirmLabel: string
  /** Whether what is filled in beside the preview can be sent. */
  isSendable?: boolean
  /** How what was done is undone, row by row or all of it; absent where it cannot be undone. */
  undo?: {
    readonly note: string
    readonly perform: Perform
    readonly button: (row: Row, onAnswer: (state: ActionState) => void) => ReactNode
  }
  /** The preview, until the run begins. */
  children: ReactNode
}

/**
 * One act for the selected cases: shows what will be done, then does it to one row after the other
 * and reports each row's result.
 */
export function BulkDialog({
  title,
  verb,
  rows,
  perform,
  confirmLabel,
  isSendable = true,
  undo,
  open,
  onOpenChange,
  onFinished,
  children,
}: BulkDialogProps) {
  const router = useRouter()
  const runner = useRowRunner()
  const [hasBegun, setBegun] = useState(false)
  const begin = useRef<HTMLButtonElement>(null)
  const ids = rows.map(({ caseId }) => caseId)

  function change(isOpen: boolean): void {
    // Closing during a run stops it first; a second press closes.
    if (!isOpen && runner.isRunning) return runner.stop()
    onOpenChange(isOpen)
    if (isOpen || !hasBegun) return
    setBegun(false)
    onFinished()
    router.refresh()
  }

  function run(): void {
    setBegun(true)
    void runner.run(ids, perform)
  }

  const undoable = undo ? undoableRows(ids, runner.results) : []

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        title={title}
        size="md"
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          begin.current?.focus()
        }}
      >
        <DialogBody className="flex flex-col gap-3 px-5 py-4">
          {hasBegun ? (
            <>
              <RunProgress runner={runner} ids={ids} verb={verb} />
              <ul aria-label={BULK.rows} className="divide-y divide-line-2">
                {rows.map((row) => (
                  <BulkLine key={row.caseId} row={row}>
                    <RowResultLine
                      result={runner.results.get(row.caseId)}
                      undo={undo?.button(row, (state) => runner.record(row.caseId, state))}
                    />
                  </BulkLine>
                ))}
              </ul>
            </>
          ) : (
            children
          )}
        </DialogBody>
        <OverlayFoot note={hasBegun && !runner.isRunning ? undo?.note : undefined}>
          {hasBegun ? (
            runner.isRunning ? (
              <Button onClick={runner.stop} pending={runner.isStopping}>
                {BULK.stop}
              </Button>
            ) : (
              <>
                {undo && undoable.length > 1 ? (
                  <Button onClick={() => void runner.undo(undoable, undo.perform)}>
                    {BULK.undoAll(undoable.length)}
                  </Button>
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
              <Button
                ref={begin}
                variant="primary"
                disabled={rows.length === 0 || !isSendable}
                onClick={run}
              >
                {confirmLabel}
              </Button>
            </>
          )}
        </OverlayFoot>
      </DialogContent>
    </Dialog>
  )
}
