import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { TAKE_NOTE_BACK } from '@/lib/labels/zh-CN/note'
import { getNoteForms } from '@/lib/queries/mediator/get-note-forms'
import { ActPage } from '../../_components/act-page'
import { TakeNoteBackForm } from './_components/take-note-back-form'

export const metadata: Metadata = { title: TAKE_NOTE_BACK.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ note?: string | string[] }>
}

export default async function TakeNoteBackPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { note } = await searchParams
  const { head, chosen } = await orNotFound(
    getNoteForms(actor, { caseId, noteId: typeof note === 'string' ? note : undefined }),
  )
  return (
    <ActPage title={TAKE_NOTE_BACK.title} head={head} ability={{ allowed: true }}>
      {chosen ? (
        <TakeNoteBackForm caseId={head.caseId} note={chosen} />
      ) : (
        <Notice>{TAKE_NOTE_BACK.gone}</Notice>
      )}
    </ActPage>
  )
}
