import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { CONSENT } from '@/lib/labels/zh-CN/consent'
import type { PartyConsentsView } from '@/lib/queries/case/consents-view'

/** 调解意愿: of each party the answers that hold, with day and way. */
export function ConsentList({
  consents,
  renderAside,
}: {
  consents: readonly PartyConsentsView[]
  /** At the right of a party: a button to record an answer. */
  renderAside?: (party: PartyConsentsView) => ReactNode
}) {
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {consents.map((party) => (
        <li key={party.partyId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
          <div className="min-w-0 flex-1 basis-[8rem] break-words">
            <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
              {party.name}
              <Chip>{party.side}</Chip>
            </h3>
            <p className="text-sm text-ink-2">
              <WholeDays>{CONSENT.answers(party.answers)}</WholeDays>
            </p>
          </div>
          {renderAside?.(party)}
        </li>
      ))}
    </ul>
  )
}
