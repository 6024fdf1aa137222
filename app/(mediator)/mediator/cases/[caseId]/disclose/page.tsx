import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DISCLOSE } from '@/lib/labels/zh-CN/mediator-acts/disclose'
import { getActHead } from '@/lib/queries/mediator/get-act-head'
import { ActPage } from '../_components/act-page'
import { DiscloseForm } from './_components/disclose-form'

export const metadata: Metadata = { title: DISCLOSE.title }

export default async function DisclosePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor()
  const { head, abilities } = await orNotFound(getActHead(actor, await params))
  return (
    <ActPage title={DISCLOSE.title} head={head} ability={abilities.disclose}>
      <DiscloseForm caseId={head.caseId} institution={head.institutionName} />
    </ActPage>
  )
}
