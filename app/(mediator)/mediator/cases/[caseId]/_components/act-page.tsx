import type { ReactNode } from 'react'
import { ClockChip } from '@/components/case/clock-chip'
import { CaseVersion } from '@/components/forms/case-version'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { ACT } from '@/lib/labels/zh-CN/mediator-acts/act'
import type { Ability } from '@/lib/queries/case/ability'
import type { ActHeadView } from '@/lib/queries/mediator/act-head'

/**
 * The frame of one act: its name, which case it concerns, then the form; or why it is not open now.
 */
export function ActPage({
  title,
  head,
  ability,
  lapse,
  back = `/mediator/cases/${head.caseId}`,
  children,
}: {
  title: string
  head: ActHeadView
  ability: Ability
  /** What the act can still do once the mediation period has run out. */
  lapse?: (day: string) => string
  /** The page to which it leads back where that is not the case. */
  back?: string
  children: ReactNode
}) {
  return (
    <>
      <CaseVersion version={head.version} />
      <MobileTopBar title={title} back={back} />
      <div className="border-b border-line bg-paper px-4 py-2.5">
        <div className="flex flex-wrap items-start gap-x-2">
          <p className="min-w-0 flex-1 basis-[8rem] break-words font-semibold">{head.between}</p>
          {head.clock ? <ClockChip clock={head.clock} /> : null}
        </div>
        <p className="text-sm text-ink-3">
          {head.caseNo} · {head.dispute}
        </p>
      </div>
      {ability.allowed ? (
        <div className="flex flex-col gap-4 px-4 py-4">
          {lapse && head.lapsedOn ? <Notice tone="warn">{lapse(head.lapsedOn)}</Notice> : null}
          {children}
        </div>
      ) : (
        <div className="flex flex-col gap-3 p-4">
          <Notice tone="warn" title={ACT.cannot}>
            {ability.why}
          </Notice>
          <SoftLink href={back} className={buttonClasses()}>
            {ACT.backToCase}
          </SoftLink>
        </div>
      )}
    </>
  )
}
