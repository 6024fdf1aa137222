import { useId } from 'react'
import { cn } from './cn'

export type SegmentKind = 'elapsed' | 'paused' | 'extension'

export interface TrackSegment {
  kind: SegmentKind
  /** Percent of the whole bar, 0 to 100. */
  from: number
  to: number
}

export interface ProgressTrackProps {
  /** The whole state as one sentence: 已用 23 天，剩 7 天，其中 5 天不计入期限. */
  label: string
  /** Drawn in order, later over earlier; the rest is the remaining time. */
  segments: readonly TrackSegment[]
  /** The urgency; the words beside the bar state it, too. */
  tone?: 'court' | 'warn' | 'risk' | 'danger'
  className?: string
}

const FILLS = {
  court: 'fill-court',
  warn: 'fill-warn',
  risk: 'fill-risk',
  danger: 'fill-danger',
} as const

/**
 * A statutory clock as a bar: elapsed time, striped pauses, a lighter extension. SVG attributes,
 * because the content security policy refuses inline styles.
 */
export function ProgressTrack({ label, segments, tone = 'court', className }: ProgressTrackProps) {
  const stripes = useId()
  const drawn = segments.map(clampSegment).filter((segment) => segment.to > segment.from)
  return (
    <svg
      role="img"
      aria-label={label}
      className={cn('block h-2 w-full overflow-hidden rounded-full bg-line-2', className)}
    >
      <defs>
        <pattern
          id={stripes}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="fill-paper" />
          <rect width="3" height="6" className={cn(FILLS[tone], 'opacity-55')} />
        </pattern>
      </defs>
      {drawn.map((segment, index) => (
        <rect
          key={index}
          data-kind={segment.kind}
          x={`${segment.from}%`}
          width={`${segment.to - segment.from}%`}
          height="100%"
          {...(segment.kind === 'paused' ? { fill: `url(#${stripes})` } : {})}
          className={
            segment.kind === 'paused'
              ? undefined
              : cn(FILLS[tone], segment.kind === 'extension' && 'opacity-30')
          }
        />
      ))}
    </svg>
  )
}

function clampSegment(segment: TrackSegment): TrackSegment {
  const clamp = (value: number) => (Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 0)
  return { kind: segment.kind, from: clamp(segment.from), to: clamp(segment.to) }
}
