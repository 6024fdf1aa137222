import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORD_FOLLOW_UP } from '@/lib/labels/zh-CN/mediator-acts/follow-up'
import { getFollowUpForm } from '@/lib/queries/mediator/get-follow-up-form'
import { ActPage } from '../_components/act-page'
import { FollowUpForm } from './_components/follow-up-form'

export const metadata: Metadata = { title: RECORD_FOLLOW_UP.title }

export default async function FollowUpPage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor()
  const { head, ability, ...form } = await orNotFound(getFollowUpForm(actor, await params))
  return (
    <ActPage title={RECORD_FOLLOW_UP.title} head={head} ability={ability}>
      <FollowUpForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}
