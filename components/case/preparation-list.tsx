import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { PREPARATION } from '@/lib/labels/zh-CN/preparation'
import type { AddressAnswerView, PartyPreparationsView } from '@/lib/queries/case/preparations-view'
import { MaskedNumber, type Unmask } from './masked-number'

export type PreparationLine = 'identity' | 'rights' | 'address'

/** Of each party: identity, notice and address for service, with day and way. */
export function PreparationList({
  preparations,
  unmask,
  renderAside,
}: {
  preparations: readonly PartyPreparationsView[]
  unmask?: Unmask | undefined
  /** At the right of a line: a button to record it. */
  renderAside?: (party: PartyPreparationsView, line: PreparationLine) => ReactNode
}) {
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {preparations.map((party) => {
        const line = (name: PreparationLine, children: ReactNode) => (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <div className="min-w-0 flex-1 basis-[8rem] break-words">
              <h4 className="text-sm font-normal text-ink-3">{PREPARATION[name]}</h4>
              {children}
            </div>
            {renderAside?.(party, name)}
          </div>
        )
        return (
          <li key={party.partyId} className="py-2.5">
            <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
              {party.name}
              <Chip>{party.side}</Chip>
            </h3>
            {line('identity', <Lines lines={party.identity} />)}
            {line('rights', <Lines lines={party.rights} />)}
            {line('address', <AddressAnswer answer={party.address} unmask={unmask} />)}
          </li>
        )
      })}
    </ul>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="text-ink-2">{PREPARATION.none}</p>
  return lines.map((words, index) => (
    <p key={index} className="text-ink-2">
      <WholeDays>{words}</WholeDays>
    </p>
  ))
}

function AddressAnswer({
  answer,
  unmask,
}: {
  answer: AddressAnswerView | null
  unmask: Unmask | undefined
}) {
  if (!answer) return <Lines lines={[]} />
  const { words, details, address, recipient, note } = answer
  return (
    <div className="text-ink-2">
      {address ? (
        <p>
          <MaskedNumber
            number={address}
            label={PREPARATION.addressTerm}
            of={recipient}
            unmask={unmask}
          />
        </p>
      ) : null}
      {details ? <p>{details}</p> : null}
      <p>
        <WholeDays>{[words, note].filter(Boolean).join('；')}</WholeDays>
      </p>
    </div>
  )
}
