import { DESK } from '@/lib/labels/zh-CN/consultation-desk'

/** The rate of answers in time, which the public reads too, with what it counts. */
export function DeskRate({ rate }: { rate: { due: number; inTime: number } | null }) {
  return (
    <p className="mb-4 text-ink-2">
      {rate ? DESK.rate(rate.due, rate.inTime) : DESK.noRate}
      <span className="block text-sm text-ink-3">{DESK.rateNote}</span>
    </p>
  )
}
