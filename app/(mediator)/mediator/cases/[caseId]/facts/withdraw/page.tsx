import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { WITHDRAW_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'
import { getFactForms } from '@/lib/queries/mediator/get-fact-forms'
import { ActPage } from '../../_components/act-page'
import { WithdrawFactForm } from './_components/withdraw-fact-form'

export const metadata: Metadata = { title: WITHDRAW_FACT.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ fact?: string | string[] }>
}

export default async function WithdrawFactPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { fact } = await searchParams
  const { head, abilities, chosen } = await orNotFound(
    getFactForms(actor, { caseId, factId: typeof fact === 'string' ? fact : undefined }),
  )
  return (
    <ActPage title={WITHDRAW_FACT.title} head={head} ability={abilities.withdraw_fact}>
      {chosen ? (
        <WithdrawFactForm caseId={head.caseId} fact={chosen} />
      ) : (
        <Notice>{WITHDRAW_FACT.ended}</Notice>
      )}
    </ActPage>
  )
}
