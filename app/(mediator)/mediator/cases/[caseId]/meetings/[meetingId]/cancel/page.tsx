import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CANCEL_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { ActPage } from '../../../_components/act-page'
import { CancelForm } from './_components/cancel-form'

export const metadata: Metadata = { title: CANCEL_MEETING.title }

type Props = { params: Promise<{ caseId: string; meetingId: string }> }

export default async function CancelMeetingPage({ params }: Props) {
  const actor = await requireActor()
  const { head, ability, planned, replyValues } = await orNotFound(
    getMeetingForm(actor, { ...(await params), move: 'cancel_meeting' }),
  )
  const replies = await orNotFound(findPhrasesFor(actor, { place: 'reply' }))
  return (
    <ActPage title={CANCEL_MEETING.title} head={head} ability={ability}>
      {planned ? (
        <CancelForm
          caseId={head.caseId}
          planned={planned}
          replies={replies}
          replyValues={replyValues}
        />
      ) : null}
    </ActPage>
  )
}
