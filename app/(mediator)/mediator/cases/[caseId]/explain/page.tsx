import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams } from '@/lib/edge/page/search-params'
import { EXPLAIN } from '@/lib/labels/zh-CN/mediator-acts/explain'
import { getExplainForm } from '@/lib/queries/mediator/get-explain-form'
import { ActPage } from '../_components/act-page'
import { ExplainForm } from './_components/explain-form'

export const metadata: Metadata = { title: EXPLAIN.open }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 情况说明 of the slot that the address names. */
export default async function ExplainPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { slot } = readParams(await searchParams, ['slot'])
  const form = await orNotFound(getExplainForm(actor, { ...(await params), slot }))
  return (
    <ActPage title={EXPLAIN.title(form.name)} head={form.head} ability={form.ability}>
      <ExplainForm caseId={form.head.caseId} slot={form.slot} />
    </ActPage>
  )
}
