'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { TAKE_NOTE_BACK } from '@/lib/labels/zh-CN/note'
import type { NoteView } from '@/lib/queries/mediator/notes-view'
import { Effects } from '../../../_components/effects'
import { takeNoteBackAction } from '../../actions'

/** 收回 of one note, after saying what becomes of it. */
export function TakeNoteBackForm({ caseId, note }: { caseId: string; note: NoteView }) {
  return (
    <ActionForm action={takeNoteBackAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="noteId" value={note.id} />
      <div>
        <p className="text-sm text-ink-3">
          {note.audience} · {note.when}
        </p>
        <p className="whitespace-pre-line break-words">{note.words}</p>
      </div>
      <Effects title={TAKE_NOTE_BACK.effectsTitle} sentences={TAKE_NOTE_BACK.effects} />
      <ActionBar>
        <SubmitButton size="lg" variant="danger">
          {TAKE_NOTE_BACK.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
