import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { ActPage } from '../../_components/act-page'
import { Proposals } from './_components/proposals'
import { ScheduleForm } from './_components/schedule-form'

export const metadata: Metadata = { title: PLAN.title }

export default async function NewMeetingPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { head, ability, plan } = await orNotFound(
    getMeetingForm(await requireActor(), { caseId, move: 'schedule_meeting' }),
  )
  return (
    <ActPage title={PLAN.title} head={head} ability={ability}>
      <Proposals caseId={head.caseId} plan={plan} />
      <ScheduleForm caseId={head.caseId} plan={plan} />
    </ActPage>
  )
}
