import type { Metadata } from 'next'
import { LeftRecording } from '@/components/recording/left-recording'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HOLD_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { ActPage } from '../../../_components/act-page'
import { HoldForm } from './_components/hold-form'

export const metadata: Metadata = { title: HOLD_MEETING.title }

type Props = { params: Promise<{ caseId: string; meetingId: string }> }

export default async function HoldMeetingPage({ params }: Props) {
  const { head, ability, planned, people, choices, attended, now } = await orNotFound(
    getMeetingForm(await requireActor(), { ...(await params), move: 'hold_meeting' }),
  )
  return (
    <>
      <ActPage title={HOLD_MEETING.title} head={head} ability={ability}>
        {planned ? (
          <HoldForm
            caseId={head.caseId}
            planned={planned}
            people={people}
            choices={choices}
            attended={attended}
            now={now}
          />
        ) : null}
      </ActPage>
      {/* Last, so that nothing that is being typed moves when it appears. */}
      <LeftRecording className="mx-4 mb-4" />
    </>
  )
}
