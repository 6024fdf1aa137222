import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { TAKE } from '@/lib/labels/zh-CN/mediator-acts/take'
import { getActHead } from '@/lib/queries/mediator/get-act-head'
import { ActPage } from '../_components/act-page'
import { TakeForm } from './_components/take-form'

export const metadata: Metadata = { title: TAKE.title }

export default async function TakePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor()
  const { head, abilities } = await orNotFound(getActHead(actor, await params))
  return (
    <ActPage title={TAKE.title} head={head} ability={abilities.take} lapse={TAKE.lapse}>
      <TakeForm caseId={head.caseId} />
    </ActPage>
  )
}
