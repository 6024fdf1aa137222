import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFIRM_FACTS, FACT_LAPSE } from '@/lib/labels/zh-CN/mediator-acts/fact'
import { getFactForms } from '@/lib/queries/mediator/get-fact-forms'
import { ActPage } from '../../_components/act-page'
import { ConfirmFactsForm } from './_components/confirm-facts-form'

export const metadata: Metadata = { title: CONFIRM_FACTS.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The party that goes through the facts. */
  searchParams: Promise<{ party?: string | string[] }>
}

export default async function ConfirmFactsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { party } = await searchParams
  const { head, abilities, ...form } = await orNotFound(
    getFactForms(actor, { caseId, partyId: typeof party === 'string' ? party : undefined }),
  )
  return (
    <ActPage
      title={CONFIRM_FACTS.title}
      head={head}
      ability={abilities.confirm_facts}
      lapse={FACT_LAPSE}
    >
      {form.facts.length > 0 ? (
        <ConfirmFactsForm caseId={head.caseId} form={form} />
      ) : (
        <Notice>{CONFIRM_FACTS.none}</Notice>
      )}
    </ActPage>
  )
}
