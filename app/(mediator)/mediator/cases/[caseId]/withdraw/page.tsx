import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WITHDRAW } from '@/lib/labels/zh-CN/mediator-acts/withdraw'
import { getActHead } from '@/lib/queries/mediator/get-act-head'
import { ActPage } from '../_components/act-page'
import { WithdrawForm } from './_components/withdraw-form'

export const metadata: Metadata = { title: WITHDRAW.title }

export default async function WithdrawPage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor()
  const { head, abilities } = await orNotFound(getActHead(actor, await params))
  return (
    <ActPage title={WITHDRAW.title} head={head} ability={abilities.withdraw}>
      <WithdrawForm caseId={head.caseId} institution={head.institutionName} />
    </ActPage>
  )
}
