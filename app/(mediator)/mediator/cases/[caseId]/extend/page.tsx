import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { EXTEND } from '@/lib/labels/zh-CN/mediator-acts/clock'
import { getClockForm } from '@/lib/queries/mediator/get-clock-form'
import { ActPage } from '../_components/act-page'
import { ExtendForm } from './_components/extend-form'

export const metadata: Metadata = { title: EXTEND.title }

export default async function ExtendPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, abilities, parties, extension, today } = await orNotFound(
    getClockForm(await requireActor(), await params),
  )
  return (
    <ActPage title={EXTEND.title} head={head} ability={abilities.extend} lapse={EXTEND.lapse}>
      <ExtendForm caseId={head.caseId} parties={parties} extension={extension} today={today} />
    </ActPage>
  )
}
