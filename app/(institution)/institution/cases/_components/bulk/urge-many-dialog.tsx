'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { callAction } from '@/components/forms/call-action'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Textarea } from '@/components/ui/textarea'
import { URGE_NOTE_AT_MOST } from '@/lib/domain/case/decide-urge'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { URGE, URGE_MANY } from '@/lib/labels/zh-CN/urge'
import { urgeRowAction } from '../../actions'
import { BulkLine } from './bulk-line'
import { PreviewPart } from './preview-part'
import { RowResultLine } from './row-result-line'
import { useRowRunner } from './row-runner'
import { RunProgress } from './run-progress'
import type { UrgeRow } from './urge-row'

export interface UrgeManyDialogProps {
  /** The selection at the moment the dialog was opened. */
  rows: readonly UrgeRow[]
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Called when the dialog closes after at least one row was tried. */
  onFinished: () => void
}

/**
 * 催办 for the selected cases: lists which can be urged and which cannot, takes one note for all,
 * then urges them one by one and reports each row's result.
 */
export function UrgeManyDialog({ rows, open, onOpenChange, onFinished }: UrgeManyDialogProps) {
  const router = useRouter()
  const runner = useRowRunner()
  const [hasBegun, setBegun] = useState(false)
  const [note, setNote] = useState('')
  const begin = useRef<HTMLButtonElement>(null)
  const can = rows.filter(({ urge }) => urge?.ability.allowed)
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

  function urge(): void {
    setBegun(true)
    void runner.run(ids, (caseId) => callAction(urgeRowAction, { caseId, note }))
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        title={URGE_MANY.title(rows.length)}
        size="md"
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          begin.current?.focus()
        }}
      >
        <DialogBody className="flex flex-col gap-3 px-5 py-4">
          {hasBegun ? (
            <>
              <RunProgress runner={runner} ids={ids} verb={URGE_MANY.verb} />
              <ul aria-label={BULK.rows} className="divide-y divide-line-2">
                {can.map((row) => (
                  <BulkLine key={row.caseId} row={row}>
                    <RowResultLine result={runner.results.get(row.caseId)} />
                  </BulkLine>
                ))}
              </ul>
            </>
          ) : (
            <>
              <UrgePreview rows={rows} />
              {can.length > 0 ? (
                <Field name="note" label={URGE.note} help={URGE_MANY.noteHelp}>
                  <Textarea
                    maxCharacters={URGE_NOTE_AT_MOST}
                    rows={2}
                    value={note}
                    onChange={(event) => setNote(event.target.value)}
                  />
                </Field>
              ) : null}
            </>
          )}
        </DialogBody>
        <OverlayFoot>
          {hasBegun ? (
            runner.isRunning ? (
              <Button onClick={runner.stop} pending={runner.isStopping}>
                {BULK.stop}
              </Button>
            ) : (
              <DialogClose asChild>
                <Button variant="primary">{SHELL.close}</Button>
              </DialogClose>
            )
          ) : (
            <>
              <DialogClose asChild>
                <Button>{SHELL.cancel}</Button>
              </DialogClose>
              <Button
                ref={begin}
                variant="primary"
                disabled={can.length === 0 || note.trim().length > URGE_NOTE_AT_MOST}
                onClick={urge}
              >
                {can.length === 0 ? URGE_MANY.nothing : URGE_MANY.confirm(can.length)}
              </Button>
            </>
          )}
        </OverlayFoot>
      </DialogContent>
    </Dialog>
  )
}

/** Before anything is done: whom it will reach, and which cases stay as they are and why. */
function UrgePreview({ rows }: { rows: readonly UrgeRow[] }) {
  const can = rows.flatMap((row) =>
    row.urge?.ability.allowed ? [{ row, said: URGE_MANY.mediator(row.mediator ?? '') }] : [],
  )
  const cannot = rows.flatMap((row) => {
    if (!row.urge) return [{ row, said: URGE_MANY.notWithMediator(row.status) }]
    const { ability } = row.urge
    return ability.allowed ? [] : [{ row, said: ability.why }]
  })
  return (
    <>
      <p className="font-semibold">{URGE_MANY.preview(can.length, cannot.length)}</p>
      <PreviewPart title={URGE_MANY.cannot} lines={cannot} tone="text-warn" />
      <PreviewPart title={URGE_MANY.can} lines={can} tone="text-ink-2" />
    </>
  )
}
