import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import type { PlannedLoad } from './plan-choices'

/**
 * What each mediator would carry afterwards; who would be over their cap is marked before the
 * server refuses it.
 */
export function LoadCard({ loads }: { loads: readonly PlannedLoad[] }) {
  return (
    <Card title={ASSIGN_MANY.load}>
      <ul className="flex flex-col gap-1.5">
        {loads.map(({ mediatorId, name, open, added, cap }) => (
          <li key={mediatorId} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{name}</span>
            <span className="flex items-center gap-2 tabular-nums">
              {open + added > cap ? <Chip tone="danger">{ASSIGN_MANY.overCap}</Chip> : null}
              {ASSIGN_MANY.loadOf(open, added, cap)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
