import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import { getMe } from '@/lib/queries/mediator/get-me'
import { HoursForm } from './_components/hours-form'

export const metadata: Metadata = { title: HOURS.set }

/** 设定工作时间 of a mediator, under 我的. */
export default async function HoursPage() {
  const actor = await requireActor()
  const { hours, today } = await orNotFound(getMe(actor, {}))
  return (
    <>
      <MobileTopBar title={HOURS.set} back="/mediator/me" />
      <div className="flex flex-col gap-4 px-4 py-4">
        <div>
          <p>{hours.now}</p>
          {hours.later.map((line) => (
            <p key={line} className="text-ink-2">
              {line}
            </p>
          ))}
          <p className="mt-1 text-sm text-ink-3">{HOURS.help}</p>
        </div>
        <HoursForm mediatorId={actor.id} today={today} />
      </div>
    </>
  )
}
