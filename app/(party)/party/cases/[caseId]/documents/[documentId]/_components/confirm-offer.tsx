import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { CONFIRM_OFFER } from '@/lib/labels/zh-CN/before-signing'
import { PARTY_CONFIRMATION } from '@/lib/labels/zh-CN/party-confirmation'
import type { OwnOffer } from '@/lib/queries/party/own-confirmation-offer'

/** 申请司法确认, offered in the sitting in which the last signature was made: one tap to its page. */
export function ConfirmOffer({ caseId, offer }: { caseId: string; offer: OwnOffer | null }) {
  if (!offer) return null
  return (
    <section className="mx-3 flex flex-col gap-2 rounded-lg border-2 border-court bg-paper p-4">
      <h2 className="text-xl font-semibold">{CONFIRM_OFFER.title}</h2>
      <p>{PARTY_CONFIRMATION.effect}</p>
      {offer.left.map((line) => (
        <p key={line}>
          <WholeDays>{line}</WholeDays>
        </p>
      ))}
      <SoftLink
        href={`/party/cases/${caseId}/confirm`}
        className="mt-1 flex min-h-14 items-center justify-center rounded-lg bg-court px-2 text-lg font-semibold text-on-fill"
      >
        {CONFIRM_OFFER.go}
      </SoftLink>
      <p className="text-ink-2">{CONFIRM_OFFER.free}</p>
    </section>
  )
}
