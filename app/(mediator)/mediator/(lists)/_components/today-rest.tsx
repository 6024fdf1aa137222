import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

export interface TodayRestProps {
  /** Cases with something to do today that are not shown. */
  more: number
  /** Cases with nothing to do today. */
  quiet: number
  awaitingDecision: number
}

/** Below the most urgent cases: the way to the others, and the cases that need nothing today. */
export function TodayRest({ more, quiet, awaitingDecision }: TodayRestProps) {
  if (more + quiet + awaitingDecision === 0) return null
  return (
    <div className="mx-4 mt-5 border-t border-line pt-2 text-sm text-ink-3">
      {quiet > 0 ? <p>{MEDIATOR.today.quiet(quiet)}</p> : null}
      {awaitingDecision > 0 ? <p>{MEDIATOR.today.awaiting(awaitingDecision)}</p> : null}
      <SoftLink
        href="/mediator/cases"
        className="inline-flex min-h-11 items-center gap-0.5 text-base text-court"
      >
        {more > 0 ? MEDIATOR.today.rest(more) : MEDIATOR.today.all}
        <Icon name="chevron-right" className="size-[1.15em]" />
      </SoftLink>
    </div>
  )
}
