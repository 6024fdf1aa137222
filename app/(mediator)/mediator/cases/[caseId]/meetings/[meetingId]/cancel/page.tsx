import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CANCEL_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { ActPage } from '../../../_components/act-page'
import { CancelForm } from './_components/cancel-form'

export const metadata: Metadata = { title: CANCEL_MEETING.title }

type Props = { params: Promise<{ caseId: string; meetingId: string }> }

export default async function CancelMeetingPage({ params }: Props) {
  const { head, ability, planned } = await orNotFound(
    getMeetingForm(await requireActor(), { ...(await params), move: 'cancel_meeting' }),
  )
  return (
    <ActPage title={CANCEL_MEETING.title} head={head} ability={ability}>
      {planned ? <CancelForm caseId={head.caseId} planned={planned} /> : null}
    </ActPage>
  )
}
