import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { AudienceBand } from '@/components/thread/audience-band'
import { OfferCard } from '@/components/thread/offer-card'
import { OfferForm } from '@/components/thread/offer-form'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { SEEN_BY } from '@/lib/labels/zh-CN/thread'
import { getOwnOfferForm } from '@/lib/queries/party/get-own-offer-form'
import { makeOfferAction } from '../actions'
import { idIn } from '../id-in'

export const metadata: Metadata = { title: OFFER.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<'topic' | 'counters' | 'party', string | string[] | undefined>>
}

/** 提出方案, to all in one topic. */
export default async function OwnOfferPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { topic, counters, party } = await searchParams
  const form = await orNotFound(
    getOwnOfferForm(await requireActor(), {
      caseId,
      topicId: idIn(topic),
      countersId: idIn(counters),
      partyId: idIn(party),
    }),
  )
  const title = counters === undefined ? OFFER.title : OFFER.counterTitle
  return (
    <>
      <MobileTopBar title={title} back={<BackLink href={`/party/cases/${caseId}/talk`} />} />
      <AudienceBand audience="case" title={SEEN_BY.case.band} help={SEEN_BY.case.help} />
      <div className="flex flex-col gap-4 bg-paper p-4">
        {form === null ? <Notice tone="warn">{OFFER.needsAuthority}</Notice> : null}
        {form?.countered ? (
          <section aria-label={OFFER.counters}>
            <h2 className="text-ink-3">{OFFER.counters}</h2>
            <OfferCard offer={form.countered} />
          </section>
        ) : null}
        {form && form.ends.length > 0 ? (
          <OfferForm action={makeOfferAction} caseId={caseId} form={form} />
        ) : null}
        {form && form.ends.length === 0 ? <Notice tone="warn">{OFFER.noUntil}</Notice> : null}
      </div>
      <WordNotes of={NOTED.offer} />
    </>
  )
}
