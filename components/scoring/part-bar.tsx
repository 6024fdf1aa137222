import { cn } from '@/components/ui/cn'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { SCORE_PARTS } from '@/lib/labels/zh-CN/scoring'

const FILLS = {
  operation: 'fill-court',
  time: 'fill-court opacity-55',
  result: 'fill-court opacity-25',
  handedOver: 'fill-edge',
} as const
const GROUNDS = {
  operation: 'bg-court',
  time: 'bg-court/55',
  result: 'bg-court/25',
  handedOver: 'bg-edge',
} as const
const PARTS = ['operation', 'time', 'result', 'handedOver'] as const
const WORDS = { ...SCORE_PARTS, handedOver: SCORE_TABLE.mediators.handedOver }

export interface PartBarProps {
  /** The whole bar as one sentence. */
  label: string
  parts: Readonly<Record<(typeof PARTS)[number], number>>
  /** The value of the full width. */
  highest: number
}

/** A score as one bar of its parts, beside others on the same scale. */
export function PartBar({ label, parts, highest }: PartBarProps) {
  const share = (points: number) => (highest > 0 ? (100 * Math.max(0, points)) / highest : 0)
  const starts = {
    operation: 0,
    time: share(parts.operation),
    result: share(parts.operation + parts.time),
    handedOver: share(parts.operation + parts.time + parts.result),
  }
  return (
    <svg role="img" aria-label={label} className="block h-4 w-full">
      {PARTS.map((part) =>
        parts[part] > 0 ? (
          <rect
            key={part}
            data-part={part}
            x={`${starts[part]}%`}
            width={`${share(parts[part])}%`}
            height="100%"
            rx="1"
            strokeWidth="1"
            className={cn(FILLS[part], 'stroke-paper')}
          />
        ) : null,
      )}
    </svg>
  )
}

/** Which shade is which part; 移交案件 only where somebody has points of it. */
export function PartLegend({ hasHandedOver }: { hasHandedOver: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {PARTS.filter((part) => part !== 'handedOver' || hasHandedOver).map((part) => (
        <li key={part} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={cn('size-3 rounded-xs [print-color-adjust:exact]', GROUNDS[part])}
          />
          {WORDS[part]}
        </li>
      ))}
    </ul>
  )
}
