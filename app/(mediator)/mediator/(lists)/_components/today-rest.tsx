import { Icon } from '@/components/ui/icon'
import Link from 'next/link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

/** What is carried but asks nothing today: said, so that nobody wonders where a case went. */
export function TodayRest({
  quiet,
  awaitingDecision,
}: {
  quiet: number
  awaitingDecision: number
}) {
  if (quiet + awaitingDecision === 0) return null
  return (
    <div className="mx-4 mt-5 border-t border-line pt-2 text-sm text-ink-3">
      {quiet > 0 ? <p>{MEDIATOR.today.quiet(quiet)}</p> : null}
      {awaitingDecision > 0 ? <p>{MEDIATOR.today.awaiting(awaitingDecision)}</p> : null}
      <Link
        href="/mediator/cases"
        className="inline-flex min-h-11 items-center gap-0.5 text-base text-court"
      >
        {MEDIATOR.today.all}
        <Icon name="chevron-right" className="size-[1.15em]" />
      </Link>
    </div>
  )
}
