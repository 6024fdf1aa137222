'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { addNote } from '@/lib/use-cases/note/add-note'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'

export const addNoteAction = defineAction(addNote, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.noted,
    goTo: `/mediator/cases/${caseId}?done=noted`,
    refresh: '/mediator',
  }),
})

export const takeNoteBackAction = defineAction(takeNoteBack, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.note_taken_back,
    goTo: `/mediator/cases/${caseId}?done=note_taken_back`,
    refresh: '/mediator',
  }),
})
