import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { FACT } from '@/lib/labels/zh-CN/fact'
import type { ConfirmedFactView, OtherFactsView } from '@/lib/queries/case/facts-view'

/**
 * 无争议事实: those that every party confirmed, then what still waits for one of them, then what was
 * corrected or withdrawn. A court is given the first only.
 */
export function FactList({
  confirmed,
  others,
  renderActs,
}: {
  confirmed: readonly ConfirmedFactView[]
  others: OtherFactsView | null
  /** Under a fact: what can be done with it. */
  renderActs?: (fact: ConfirmedFactView) => ReactNode
}) {
  const pending = others?.pending ?? []
  const ended = others?.ended ?? []
  return (
    <>
      {confirmed.length + pending.length === 0 ? (
        <p className="text-ink-3">{FACT.none}</p>
      ) : (
        <ol className="-my-1 divide-y divide-line-2">
          {[
            ...confirmed.map((fact) => ({ fact, isConfirmed: true })),
            ...pending.map((fact) => ({ fact, isConfirmed: false })),
          ].map(({ fact, isConfirmed }) => (
            <li key={fact.id} className="py-2.5">
              <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
                {fact.no}
                <Chip tone={isConfirmed ? 'ok' : 'neutral'}>
                  {isConfirmed ? FACT.confirmed : FACT.pending}
                </Chip>
                {fact.corrects}
              </p>
              <p className="mt-1 whitespace-pre-line break-words">{fact.text}</p>
              <p className="mt-0.5 break-words text-sm text-ink-2">
                <WholeDays>{FACT.answers(fact.answers)}</WholeDays>
              </p>
              {renderActs?.(fact)}
            </li>
          ))}
        </ol>
      )}
      {ended.length > 0 ? (
        <details className="mt-2 text-sm">
          <summary className="flex min-h-11 cursor-pointer items-center text-ink-2">
            {FACT.endedTitle(ended.length)}
          </summary>
          <ol className="divide-y divide-line-2">
            {ended.map(({ id, no, text, how, reason }) => (
              <li key={id} className="py-2 text-ink-3">
                {no} {how}
                <p className="whitespace-pre-line break-words text-ink-2">{text}</p>
                {reason ? <p className="break-words">{FACT.endReason(reason)}</p> : null}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  )
}
