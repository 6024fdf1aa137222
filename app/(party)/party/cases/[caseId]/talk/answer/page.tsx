import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { WordNotes } from '@/components/layout/word-notes'
import { AudienceBand } from '@/components/thread/audience-band'
import { OfferCard } from '@/components/thread/offer-card'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { GIVEN_ANSWERS } from '@/lib/domain/offer/answers'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { SEEN_BY } from '@/lib/labels/zh-CN/thread'
import { getOwnOffer } from '@/lib/queries/party/get-own-offer'
import { idIn } from '../id-in'
import { AnswerForm } from './_components/answer-form'

export const metadata: Metadata = { title: OFFER.answer }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<'offer' | 'party' | 'answer', string | string[] | undefined>>
}

/** One answer to one offer, read once more before it is given: it stays. */
export default async function AnswerOfferPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { offer: wanted, party, answer: chosen } = await searchParams
  const partyId = idIn(party) ?? ''
  const view = await orNotFound(
    getOwnOffer(await requireActor(), { caseId, offerId: idIn(wanted), partyId }),
  )
  const answer = GIVEN_ANSWERS.find((each) => each === chosen) ?? 'refused'
  const { offer, isOpen, answersFor } = view
  return (
    <>
      <MobileTopBar title={OFFER.answer} back={<BackLink href={`/party/cases/${caseId}/talk`} />} />
      <AudienceBand audience="case" title={SEEN_BY.case.band} help={SEEN_BY.case.help} />
      <div className="flex flex-col gap-4 bg-paper p-4">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-4">
          <OfferCard offer={offer} />
          {isOpen ? (
            <>
              <h2 className="text-2xl font-semibold">{OFFER.lead(answer)}</h2>
              {answersFor === null ? null : <p>{OFFER.answerFor(answersFor)}</p>}
              <ul className="flex list-disc flex-col gap-1 pl-5">
                {OFFER.effects[answer].map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ul>
            </>
          ) : (
            <Notice>{OFFER.shut}</Notice>
          )}
        </div>
        {isOpen ? (
          <AnswerForm caseId={caseId} offerId={offer.offerId} partyId={partyId} answer={answer} />
        ) : null}
      </div>
      <WordNotes of={NOTED.offer} />
    </>
  )
}
