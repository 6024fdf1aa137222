import { SoftLink } from '@/components/ui/soft-link'
import { ClockChip, RISK_TONES } from '@/components/case/clock-chip'
import { buttonClasses, type ButtonVariant } from '@/components/ui/button'
import { DotLine } from '@/components/ui/dot-line'
import { Chip } from '@/components/ui/chip'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { MEDIATOR_ACTS } from '@/lib/labels/zh-CN/mediator-acts/acts'
import type { TodayItem } from '@/lib/queries/mediator/find-today'
import { LinkMark } from '../../_components/link-mark'

/**
 * One case of today: parties, dispute, deadline, next step, and one or two acts. The whole card
 * opens the case; its acts lie above.
 */
export function TodayCard({ item, isPressing }: { item: TodayItem; isPressing: boolean }) {
  const page = `/mediator/cases/${item.caseId}`
  // Nothing but the closing is left.
  const isClosing = item.reason === 'court_ended' || item.reason === 'close'
  const titleId = `case-${item.caseId}`
  const act = (href: string, label: string, variant: ButtonVariant) => (
    <SoftLink href={href} aria-describedby={titleId} className={buttonClasses(variant)}>
      <LinkMark />
      {label}
    </SoftLink>
  )
  return (
    <article
      aria-labelledby={titleId}
      className="relative rounded-[10px] border border-line bg-paper px-3.5 pb-3.5 pt-3 shadow-rest"
    >
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <h3 id={titleId} className="min-w-0 flex-1 basis-[8rem] break-words text-md leading-snug">
          <SoftLink href={page} className="after:absolute after:inset-0 after:rounded-[10px]">
            {item.between}
            <LinkMark />
          </SoftLink>
        </h3>
        <TodayChips item={item} />
      </div>
      <p className="mt-1 text-ink-2">
        <DotLine parts={[item.dispute, item.assigned]} />
      </p>
      {item.urged ? <p className="break-words font-medium text-risk">{item.urged}</p> : null}
      {item.callback ? <p className="break-words text-ink-2">{item.callback.words}</p> : null}
      {item.call ? <p className="break-words text-ink-2">{item.call}</p> : null}
      <p className="text-ink-2">
        {item.next}
        {item.due ? <span className="inline-block">{item.due}</span> : null}
      </p>
      <div className="relative mt-2.5 flex flex-wrap gap-2 [&>a]:min-h-11 [&>a]:grow [&>a]:basis-[7.5rem] [&>a]:rounded-lg">
        {item.canTake ? (
          <>
            {act(`${page}/accept`, MEDIATOR_ACTS.take, 'primary')}
            {act(page, MEDIATOR_ACTS.detail, 'default')}
          </>
        ) : null}
        {isClosing ? (
          <>
            {act(`${page}/close`, MEDIATOR_ACTS.close, 'primary')}
            {act(page, MEDIATOR_ACTS.detail, 'default')}
          </>
        ) : null}
        {item.canRecordContact && !isClosing ? (
          <>
            {act(`${page}/call`, MEDIATOR_ACTS.call, isPressing ? 'primary' : 'default')}
            {act(`${page}/contact`, MEDIATOR_ACTS.contact, 'default')}
          </>
        ) : null}
      </div>
    </article>
  )
}

/** Why the case is listed, in a word; beside it the clock, if urgent. */
function TodayChips({ item }: { item: TodayItem }) {
  const { chips } = MEDIATOR.today
  return (
    <div className="flex flex-col items-end gap-1">
      {item.urged ? <Chip tone="risk">{chips.urged}</Chip> : null}
      {item.reason === 'take' ? <Chip tone="risk">{chips.take}</Chip> : null}
      {item.reason === 'court_ended' ? <Chip tone="danger">{chips.courtEnded}</Chip> : null}
      {item.reason === 'close' ? <Chip tone="ok">{chips.close}</Chip> : null}
      {item.reason === 'callback' && item.callback ? (
        <Chip tone={item.callback.isLate ? 'risk' : 'warn'} icon="phone-call">
          {item.callback.chip}
        </Chip>
      ) : null}
      {item.reason === 'call' ? (
        <Chip tone="warn" icon="phone-call">
          {chips.call}
        </Chip>
      ) : null}
      {item.reason === 'notice' ? <Chip tone={RISK_TONES[item.risk]}>{chips.notice}</Chip> : null}
      {item.reason === 'quiet' ? <Chip>{chips.quiet}</Chip> : null}
      {item.clock && item.clock.risk !== 'none' ? <ClockChip clock={item.clock} /> : null}
    </div>
  )
}
