import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { MOVE_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { ActPage } from '../../../_components/act-page'
import { MoveForm } from './_components/move-form'

export const metadata: Metadata = { title: MOVE_MEETING.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string; meetingId: string }> }

export default async function MoveMeetingPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { head, ability, plan, planned, replyValues } = await orNotFound(
    getMeetingForm(actor, { ...(await params), move: 'move_meeting' }),
  )
  const { at } = readParams(await searchParams, ['at'])
  const chosen = plan.proposals.find(({ on, time }) => at === `${on}T${time}`)
  const replies = await orNotFound(findPhrasesFor(actor, { place: 'reply' }))
  return (
    <ActPage title={MOVE_MEETING.title} head={head} ability={ability}>
      {planned ? (
        <MoveForm
          // A time that was chosen fills the fields, which keep what they began with.
          key={at}
          caseId={head.caseId}
          plan={plan}
          planned={{ ...planned, ...(chosen && { on: chosen.on, time: chosen.time }) }}
          replies={replies}
          replyValues={replyValues}
        />
      ) : null}
    </ActPage>
  )
}
