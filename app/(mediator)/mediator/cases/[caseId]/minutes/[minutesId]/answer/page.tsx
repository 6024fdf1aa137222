import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { ActPage } from '../../../_components/act-page'
import { AnswerForm } from './_components/answer-form'

export const metadata: Metadata = { title: WRITE_MINUTES.answer }

type Props = {
  params: Promise<{ caseId: string; minutesId: string }>
  searchParams: Promise<{ person?: string | string[] }>
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const page = await orNotFound(getMinutes(actor, await params))
  const { person } = await searchParams
  return (
    <ActPage
      title={WRITE_MINUTES.answer}
      head={page.head}
      ability={page.ability}
      back={`/mediator/cases/${page.head.caseId}/minutes/${page.line.minutesId}`}
    >
      <AnswerForm
        caseId={page.head.caseId}
        minutesId={page.line.minutesId}
        attendees={page.attendees}
        personId={typeof person === 'string' ? person : undefined}
        heldOn={page.heldOn}
        today={page.today}
      />
    </ActPage>
  )
}
