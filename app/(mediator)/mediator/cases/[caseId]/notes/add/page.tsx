import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ADD_NOTE } from '@/lib/labels/zh-CN/note'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getNoteForms } from '@/lib/queries/mediator/get-note-forms'
import { ActPage } from '../../_components/act-page'
import { AddNoteForm } from './_components/add-note-form'

export const metadata: Metadata = { title: ADD_NOTE.title }

export default async function AddNotePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor()
  const { head, ability, freshId, parties } = await orNotFound(getNoteForms(actor, await params))
  const phrases = await orNotFound(findPhrasesFor(actor, { place: 'note' }))
  return (
    <ActPage title={ADD_NOTE.title} head={head} ability={ability}>
      <AddNoteForm caseId={head.caseId} freshId={freshId} parties={parties} phrases={phrases} />
    </ActPage>
  )
}
