import type { ReactNode } from 'react'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { SERVICE_SHEET } from '@/lib/labels/zh-CN/service-sheet'
import type { DeliveryView } from '@/lib/queries/case/deliveries-view'

const TONES = {
  queued: 'court',
  held: 'court',
  sending: 'court',
  sent: 'ok',
  delivered: 'ok',
  failed: 'warn',
  superseded: 'neutral',
  served: 'ok',
  not_served: 'warn',
} as const satisfies Record<DeliveryView['state'], ChipTone>

/** 通知与送达: each notice with its state and every attempt, latest first. */
export function DeliveryList({
  deliveries,
  sheetHref,
  renderActs,
}: {
  deliveries: readonly DeliveryView[]
  /** The address of 送达回证. */
  sheetHref: string
  /** Below a notice: what is to be done about it. */
  renderActs?: (delivery: DeliveryView) => ReactNode
}) {
  return (
    <>
      <ul className="-my-1 divide-y divide-line-2">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="min-w-0 py-2.5 break-words">
            <h3 className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium">
              {delivery.name}
              <Chip tone={TONES[delivery.state]}>{delivery.stateWords}</Chip>
            </h3>
            <p className="text-sm text-ink-2">{delivery.title}</p>
            <p className="text-sm text-ink-2">
              <WholeDays>{delivery.how}</WholeDays>
            </p>
            {delivery.attempts.map((attempt) => (
              <p key={attempt} className="text-sm text-ink-3">
                <WholeDays>{attempt}</WholeDays>
              </p>
            ))}
            {delivery.note ? <p className="text-sm text-ink-3">{delivery.note}</p> : null}
            {delivery.hint ? <Hint delivery={delivery} /> : null}
            {renderActs?.(delivery)}
          </li>
        ))}
      </ul>
      <SoftLink
        href={sheetHref}
        className="mt-2 inline-flex min-h-11 items-center text-court-strong print:hidden"
      >
        {SERVICE_SHEET.open}
      </SoftLink>
    </>
  )
}

/** Only what is still to be done is marked as a warning. */
function Hint({ delivery: { hint, toServe } }: { delivery: DeliveryView }) {
  if (!toServe) return <p className="text-sm text-ink-3">{hint}</p>
  return (
    <p className="flex items-start gap-1 text-sm text-warn">
      <Icon name="triangle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
      {hint}
    </p>
  )
}
