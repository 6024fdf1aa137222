'use client'

import { useState } from 'react'
import { callAction } from '@/components/forms/call-action'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { URGE_NOTE_AT_MOST } from '@/lib/domain/case/decide-urge'
import { URGE, URGE_MANY } from '@/lib/labels/zh-CN/urge'
import { urgeRowAction } from '../../actions'
import { BulkDialog, type BulkDialogControl } from './bulk-dialog'
import { PreviewPart } from './preview-part'
import type { UrgeRow } from './urge-row'

export interface UrgeManyDialogProps extends BulkDialogControl {
  /** The selection at the moment the dialog was opened. */
  rows: readonly UrgeRow[]
}

/**
 * 催办 for the selected cases: lists which can be urged and which cannot, takes one note for all,
 * then urges them one by one.
 */
export function UrgeManyDialog({ rows, ...control }: UrgeManyDialogProps) {
  const [note, setNote] = useState('')
  const can = rows.filter(({ urge }) => urge?.ability.allowed)
  return (
    <BulkDialog
      {...control}
      title={URGE_MANY.title(rows.length)}
      verb={URGE_MANY.verb}
      rows={can}
      perform={(caseId) => callAction(urgeRowAction, { caseId, note })}
      confirmLabel={can.length === 0 ? URGE_MANY.nothing : URGE_MANY.confirm(can.length)}
      isSendable={note.trim().length <= URGE_NOTE_AT_MOST}
    >
      <UrgePreview rows={rows} />
      {can.length > 0 ? (
        <Field name="note" label={URGE.note} help={URGE_MANY.noteHelp} optional>
          <Textarea
            maxCharacters={URGE_NOTE_AT_MOST}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      ) : null}
    </BulkDialog>
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
