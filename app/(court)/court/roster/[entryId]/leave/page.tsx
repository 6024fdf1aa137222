import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import { ROSTER_LEAVE } from '@/lib/labels/zh-CN/roster-leave'
import { getLeavingEntry, type LeavingCase } from '@/lib/queries/roster/get-leaving-entry'
import { rosterEntryHref } from '../roster-entry-href'
import { CaseLines } from './_components/case-lines'
import { LeaveForm } from './_components/leave-form'

export const metadata: Metadata = { title: ROSTER_LEAVE.title }

type Props = { params: Promise<{ entryId: string }> }

/** 移出名册: what becomes of every open case of the court is decided first. */
export default async function LeaveRosterPage({ params }: Props) {
  const view = await orNotFound(getLeavingEntry(await requireActor(), await params))
  const { id, name, open, pending, running, standing } = view
  const { steps } = ROSTER_LEAVE
  const header = (
    <PageHeader
      trail={
        <Breadcrumb
          items={[
            { label: ROSTER.title, href: '/court/roster' },
            { label: name, href: rosterEntryHref(id) },
            { label: ROSTER_LEAVE.title },
          ]}
        />
      }
      title={ROSTER_LEAVE.titleOf(name)}
      subtitle={view.isIn ? ROSTER_LEAVE.subtitle : undefined}
    />
  )
  const toEntry = (words: string) => (
    <SoftLink href={rosterEntryHref(id)} className={buttonClasses('link')}>
      {words}
    </SoftLink>
  )
  if (!view.isIn)
    return (
      <>
        {header}
        <Notice tone="info" action={toEntry(ROSTER_LEAVE.back)}>
          {ROSTER_LEAVE.over(name, standing)}
        </Notice>
      </>
    )
  return (
    <>
      {header}
      <div className="flex max-w-[60rem] flex-col gap-4">
        <h2 className="text-lg font-semibold">{steps.stop}</h2>
        {view.isStopped ? (
          <Notice tone="ok">{ROSTER_LEAVE.stopped}</Notice>
        ) : (
          <Notice tone="warn" action={toEntry(ROSTER_LEAVE.toStop)}>
            {ROSTER_LEAVE.notStopped}
          </Notice>
        )}
        <h2 className="text-lg font-semibold">{steps.pending}</h2>
        {open.pending === 0 ? (
          <Notice tone="ok">{ROSTER_LEAVE.noPending}</Notice>
        ) : (
          <Group
            title={ROSTER_LEAVE.pending(open.pending)}
            text={ROSTER_LEAVE.pendingText}
            all={open.pending}
            cases={pending}
          />
        )}
        <h2 className="text-lg font-semibold">{steps.running}</h2>
        {open.unassigned + open.mediating === 0 ? (
          <Notice tone="ok">{ROSTER_LEAVE.noRunning}</Notice>
        ) : (
          <Group
            title={ROSTER_LEAVE.running(open.unassigned, open.mediating)}
            text={ROSTER_LEAVE.runningText}
            all={open.unassigned + open.mediating}
            cases={running}
          />
        )}
        {open.unarchived > 0 ? (
          <Notice tone="info">{ROSTER_LEAVE.unarchived(open.unarchived)}</Notice>
        ) : null}
        <h2 className="text-lg font-semibold">{steps.leave}</h2>
        <Card>
          {open.pending === 0 ? (
            <LeaveForm id={id} revision={view.revision} name={name} />
          ) : (
            <p className="text-ink-2">{ROSTER_LEAVE.notYet}</p>
          )}
        </Card>
      </div>
    </>
  )
}

function Group({
  title,
  text,
  all,
  cases,
}: {
  title: string
  text: ReactNode
  all: number
  cases: readonly LeavingCase[]
}) {
  return (
    <Card flush title={title}>
      <p className="px-4 pt-3 text-ink-2">{text}</p>
      {all > cases.length ? (
        <p className="px-4 pt-1 text-ink-2">{ROSTER_LEAVE.shown(cases.length, all)}</p>
      ) : null}
      <CaseLines label={title} cases={cases} />
    </Card>
  )
}
