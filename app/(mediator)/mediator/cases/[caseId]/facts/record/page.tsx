import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { FACT_LAPSE, RECORD_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'
import { getFactForms } from '@/lib/queries/mediator/get-fact-forms'
import { ActPage } from '../../_components/act-page'
import { RecordFactForm } from './_components/record-fact-form'

export const metadata: Metadata = { title: RECORD_FACT.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The fact to correct. */
  searchParams: Promise<{ corrects?: string | string[] }>
}

export default async function RecordFactPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { corrects } = await searchParams
  const { head, abilities, chosen, freshId } = await orNotFound(
    getFactForms(actor, { caseId, factId: typeof corrects === 'string' ? corrects : undefined }),
  )
  return (
    <ActPage
      title={chosen ? RECORD_FACT.correctTitle : RECORD_FACT.title}
      head={head}
      ability={abilities.record_fact}
      lapse={FACT_LAPSE}
    >
      <RecordFactForm caseId={head.caseId} freshId={freshId} corrected={chosen} />
    </ActPage>
  )
}
