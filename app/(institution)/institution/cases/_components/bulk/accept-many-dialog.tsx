'use client'

import { callAction } from '@/components/forms/call-action'
import { ACCEPT_MANY, BULK } from '@/lib/labels/zh-CN/bulk'
import { acceptRowAction, undoAcceptanceAction } from '../../actions'
import { UndoButton } from '../undo-button'
import { AcceptPreview } from './accept-preview'
import { BulkDialog, type BulkDialogControl } from './bulk-dialog'
import type { BulkRow } from './bulk-row'

export interface AcceptManyDialogProps extends BulkDialogControl {
  /** The selection at the moment the dialog was opened. */
  rows: readonly BulkRow[]
}

/**
 * 受理 for the selected cases: lists which can be accepted and which cannot, then accepts them one
 * by one. What was accepted can be undone, row by row or all of it.
 */
export function AcceptManyDialog({ rows, ...control }: AcceptManyDialogProps) {
  const can = rows.filter(({ accept }) => accept?.allowed)
  return (
    <BulkDialog
      {...control}
      title={ACCEPT_MANY.title(rows.length)}
      verb={ACCEPT_MANY.verb}
      rows={can}
      perform={(caseId) => callAction(acceptRowAction, { caseId })}
      confirmLabel={can.length === 0 ? ACCEPT_MANY.nothing : ACCEPT_MANY.confirm(can.length)}
      undo={{
        note: BULK.undoWithin,
        perform: (caseId) => callAction(undoAcceptanceAction, { caseId }),
        button: ({ caseId, caseNo }, onAnswer) => (
          <UndoButton move="undo_accept" caseId={caseId} caseNo={caseNo} onAnswer={onAnswer} />
        ),
      }}
    >
      <AcceptPreview rows={rows} />
    </BulkDialog>
  )
}
