import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { ActPage } from '../../../_components/act-page'
import { ReopenForm } from './_components/reopen-form'

export const metadata: Metadata = { title: WRITE_MINUTES.reopen }

type Props = { params: Promise<{ caseId: string; minutesId: string }> }

export default async function ReopenPage({ params }: Props) {
  const actor = await requireActor()
  const page = await orNotFound(getMinutes(actor, await params))
  return (
    <ActPage
      title={WRITE_MINUTES.reopen}
      head={page.head}
      ability={page.ability}
      back={`/mediator/cases/${page.head.caseId}/minutes/${page.line.minutesId}`}
    >
      <ReopenForm caseId={page.head.caseId} minutesId={page.line.minutesId} />
    </ActPage>
  )
}
