import type { Metadata } from 'next'
import { AudienceBand } from '@/components/thread/audience-band'
import { OfferForm } from '@/components/thread/offer-form'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { SEEN_BY } from '@/lib/labels/zh-CN/thread'
import { getOfferForm } from '@/lib/queries/mediator/get-offer-form'
import { ActPage } from '../../_components/act-page'
import { makeOfferAction } from '../actions'

export const metadata: Metadata = { title: OFFER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ topic?: string | string[] }>
}

/** 提出方案 by the mediator, to all parties in one topic. */
export default async function OfferPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { topic: topicId } = await searchParams
  const { head, ability, form } = await orNotFound(
    getOfferForm(await requireActor(), { caseId, topicId }),
  )
  return (
    <ActPage
      title={OFFER.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${caseId}/talk`}
    >
      <div className="mb-4 overflow-hidden rounded-lg">
        <AudienceBand audience="case" title={SEEN_BY.case.band} help={SEEN_BY.case.help} />
      </div>
      {form.ends.length > 0 ? (
        <OfferForm action={makeOfferAction} caseId={caseId} form={form} />
      ) : (
        <Notice tone="warn">{OFFER.noUntil}</Notice>
      )}
    </ActPage>
  )
}
