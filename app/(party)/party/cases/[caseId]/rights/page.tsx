import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RIGHTS } from '@/lib/labels/zh-CN/party-rights'
import { getOwnRights } from '@/lib/queries/party/get-own-rights'
import { RightCard } from './_components/right-card'

export const metadata: Metadata = { title: RIGHTS.title }

/** 我的权利: short sections, one right each; to leave is at the end, quiet and never hidden. */
export default async function RightsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { kept, complaints, mayLeave } = await orNotFound(
    getOwnRights(await requireActor(), { caseId }),
  )
  const page = `/party/cases/${caseId}`
  return (
    <>
      <MobileTopBar title={RIGHTS.title} back={<BackLink href={page} />} />
      <div className="flex justify-end px-3 pt-3 empty:hidden">
        <ReadAloud target="read" />
      </div>
      <div id="read" className="flex flex-col gap-3 p-3">
        <RightCard words={RIGHTS.readings} href={`${page}/rights/readings`} />
        <RightCard words={RIGHTS.data} href={`${page}/rights/data`} />
        <RightCard words={RIGHTS.corrections} href={`${page}/rights/corrections`} />
        <RightCard
          words={RIGHTS.complaints}
          href={`${page}/rights/complaints`}
          note={complaints.waiting > 0 ? RIGHTS.complaints.waiting(complaints.waiting) : null}
        />
        <Card title={RIGHTS.kept.title}>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {[...RIGHTS.kept.lines, ...kept, RIGHTS.kept.law].map((line) => (
              <li key={line}>
                <WholeDays>{line}</WholeDays>
              </li>
            ))}
          </ul>
        </Card>
        {mayLeave ? (
          <p className="text-center">
            <SoftLink
              href={`${page}/leave`}
              className="inline-flex min-h-11 items-center px-4 text-ink-2 underline underline-offset-4"
            >
              {RIGHTS.leave}
            </SoftLink>
          </p>
        ) : null}
      </div>
    </>
  )
}
