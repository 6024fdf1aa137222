import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { WordNotes } from '@/components/layout/word-notes'
import { AudienceBand } from '@/components/thread/audience-band'
import { BiddingCard } from '@/components/thread/bidding-card'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { BLIND_RESULTS } from '@/lib/domain/blind-offer/vocabulary'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getOwnBiddings } from '@/lib/queries/party/get-own-biddings'
import { EndForm } from './_components/end-form'
import { EnterForm } from './_components/enter-form'

export const metadata: Metadata = { title: BLIND.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** 密封报价: what it is, its state, and the own amount, which no one sees. */
export default async function OwnBiddingsPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const { biddings, maySettle } = await orNotFound(getOwnBiddings(await requireActor(), { caseId }))
  const result = BLIND_RESULTS.find((each) => each === done)
  return (
    <>
      <MobileTopBar title={BLIND.title} back={<BackLink href={`/party/cases/${caseId}/talk`} />} />
      <AudienceBand audience="sealed" title={BLIND.sealedTo} help={BLIND.help} />
      <div className="flex flex-col gap-3 p-3">
        {result ? <Notice tone="ok">{BLIND.done[result]}</Notice> : null}
        {done === 'ended' ? <Notice tone="ok">{BLIND.ended}</Notice> : null}
        <section className="rounded-lg bg-paper p-4">
          <div className="flex justify-end empty:hidden">
            <ReadAloud target="read" />
          </div>
          <div id="read" className="flex flex-col gap-2">
            <p>{BLIND.rounds}</p>
            <p>{BLIND.removed}</p>
            <p>{BLIND.notBinding}</p>
          </div>
        </section>
        {maySettle ? null : <Notice tone="warn">{BLIND.needsAuthority}</Notice>}
        {biddings.length === 0 ? (
          <p className="rounded-lg bg-paper p-4 text-ink-2">{BLIND.none}</p>
        ) : null}
        {biddings.map((bidding) => (
          <BiddingCard key={bidding.id} bidding={bidding}>
            {bidding.entries.map((entry) => (
              <EnterForm key={entry.partyId} caseId={caseId} bidding={bidding} entry={entry} />
            ))}
            {bidding.endsFor === null ? null : (
              <EndForm caseId={caseId} biddingId={bidding.id} partyId={bidding.endsFor} />
            )}
          </BiddingCard>
        ))}
      </div>
      <WordNotes of={NOTED.offer} />
    </>
  )
}
