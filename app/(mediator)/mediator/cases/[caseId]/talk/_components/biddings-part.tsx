import { AudienceBand } from '@/components/thread/audience-band'
import { BiddingCard } from '@/components/thread/bidding-card'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import type { TalkView } from '@/lib/queries/mediator/get-talk'
import { EndBiddingForm } from './end-bidding-form'

/** 密封报价: that it runs, who has named an amount, and what matched; the amounts are for no one. */
export function BiddingsPart({ caseId, view }: { caseId: string; view: TalkView }) {
  const { biddings, toAll, ability } = view
  if (biddings.length === 0 && !toAll.allowed) return null
  return (
    <section
      aria-label={BLIND.title}
      className="overflow-hidden rounded-lg border border-line bg-paper"
    >
      <AudienceBand audience="sealed" title={BLIND.title} help={BLIND.help} />
      <div className="flex flex-col gap-3 p-3">
        {biddings.map((bidding) => (
          <BiddingCard key={bidding.id} bidding={bidding}>
            {bidding.state === 'open' && ability.allowed ? (
              <EndBiddingForm caseId={caseId} bidding={bidding} />
            ) : null}
            {bidding.state === 'matched' && ability.allowed ? (
              <SoftLink
                href={`/mediator/cases/${caseId}/agreement?offer=${bidding.id}`}
                className={`${buttonClasses('primary')} mt-2 min-h-11`}
              >
                {BLIND.toDraft}
              </SoftLink>
            ) : null}
          </BiddingCard>
        ))}
        {toAll.allowed ? (
          <SoftLink
            href={`/mediator/cases/${caseId}/talk/blind`}
            className={`${buttonClasses()} min-h-11 self-start`}
          >
            {BLIND.open}
          </SoftLink>
        ) : null}
      </div>
    </section>
  )
}
