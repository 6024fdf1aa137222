import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { MOVE_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { ActPage } from '../../../_components/act-page'
import { MoveForm } from './_components/move-form'

export const metadata: Metadata = { title: MOVE_MEETING.title }

type Props = { params: Promise<{ caseId: string; meetingId: string }> }

export default async function MoveMeetingPage({ params }: Props) {
  const actor = await requireActor()
  const { head, ability, plan, planned, replyValues } = await orNotFound(
    getMeetingForm(actor, { ...(await params), move: 'move_meeting' }),
  )
  const replies = await orNotFound(findPhrasesFor(actor, { place: 'reply' }))
  return (
    <ActPage title={MOVE_MEETING.title} head={head} ability={ability}>
      {planned ? (
        <MoveForm
          caseId={head.caseId}
          plan={plan}
          planned={planned}
          replies={replies}
          replyValues={replyValues}
        />
      ) : null}
    </ActPage>
  )
}
