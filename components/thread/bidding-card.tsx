import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { WholeDays } from '@/components/ui/whole-days'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import type { BiddingView } from '@/lib/queries/thread/biddings-view'

/** A bidding: between whom, its state, and never an amount that has not matched. */
export function BiddingCard({ bidding, children }: { bidding: BiddingView; children?: ReactNode }) {
  const { name, between, rule, roundWords, state, stateWords, progress, missed, amount } = bidding
  return (
    <section aria-label={name} className="rounded-lg border border-edge bg-paper px-4 py-3">
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon name="lock" className="shrink-0" />
        {name}
      </h3>
      <p className="break-words text-ink-2">{between}</p>
      {amount === null ? null : <p className="mt-2 text-lg font-semibold text-ok">{amount}</p>}
      <p className={`mt-2 ${state === 'open' ? 'text-warn' : 'text-ink-2'}`}>
        <WholeDays>{stateWords}</WholeDays>
      </p>
      {state === 'open' ? <p className="text-ink-2">{roundWords}</p> : null}
      <ul className="mt-1 text-ink-2">
        {[...missed, ...progress].map((words) => (
          <li key={words} className="break-words">
            {words}
          </li>
        ))}
      </ul>
      {state === 'open' ? (
        <div className="mt-3 border-t border-line pt-3">
          <p className="font-semibold">{BLIND.rule}</p>
          <ul className="list-disc pl-5">
            {rule.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
    </section>
  )
}
