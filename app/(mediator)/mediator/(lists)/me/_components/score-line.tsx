import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { SCORE_PARTS } from '@/lib/labels/zh-CN/scoring'
import type { MeView } from '@/lib/queries/mediator/get-me'

/** The sum and its three parts, the sum larger; below, what cases handed over add to it. */
export function ScoreLine({ score }: { score: MeView['score'] }) {
  const parts = [
    { label: SCORE_PARTS.operation, points: score.operation },
    { label: SCORE_PARTS.time, points: score.time },
    { label: SCORE_PARTS.result, points: score.result },
  ]
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(4.25rem,1fr))] items-start gap-x-2 gap-y-2">
      <div>
        <dt className="text-sm text-ink-3">{MEDIATOR.me.total}</dt>
        <dd className="text-2xl font-semibold">{score.total}</dd>
      </div>
      {parts.map(({ label, points }) => (
        <div key={label}>
          <dt className="text-sm text-ink-3">{label}</dt>
          <dd className="text-lg leading-[2.314rem]">{points}</dd>
        </div>
      ))}
      {score.handedOver > 0 ? (
        <div className="col-span-full flex items-baseline gap-2">
          <dt className="text-sm text-ink-3">{MEDIATOR.me.handedOver}</dt>
          <dd className="text-lg">{score.handedOver}</dd>
        </div>
      ) : null}
    </dl>
  )
}
