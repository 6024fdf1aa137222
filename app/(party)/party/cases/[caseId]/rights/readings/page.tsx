import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { READINGS } from '@/lib/labels/zh-CN/party-readings'
import { getOwnReadings } from '@/lib/queries/party/get-own-readings'

export const metadata: Metadata = { title: READINGS.title }

/** Who looked at the case: role and day, nothing that is not recorded. */
export default async function ReadingsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { days } = await orNotFound(getOwnReadings(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar
        title={READINGS.title}
        back={<BackLink href={`/party/cases/${caseId}/rights`} />}
      />
      <div className="flex flex-col gap-3 p-3">
        <Card>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {[READINGS.help, READINGS.known, READINGS.numbers, READINGS.unknown].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
        {days.length === 0 ? <p className="p-3 text-center text-ink-3">{READINGS.none}</p> : null}
        {days.map(({ on, roles }) => (
          <Card key={on} title={on}>
            <ul className="divide-y divide-line-2">
              {roles.map(({ role, what }) => (
                <li key={role} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <span className="font-semibold">{role}</span>
                  <span className="text-ink-2">{what}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  )
}
