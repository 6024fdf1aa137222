import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARTY } from '@/lib/labels/zh-CN/party'
import { OWN_APPLICATION } from '@/lib/labels/zh-CN/party-application'
import { listOwnApplications } from '@/lib/queries/party/list-own-applications'
import { listHelping } from '@/lib/queries/party/list-helping'
import { listOwnCases } from '@/lib/queries/party/list-own-cases'

export const metadata: Metadata = { title: PARTY.start.title }

/**
 * The cases in which someone takes part or helps, and what they applied for. Who has one case, as
 * nearly everyone, is there at once.
 */
export default async function PartyPage() {
  const actor = await requireActor()
  const cases = await orNotFound(listOwnCases(actor, {}))
  const helping = await orNotFound(listHelping(actor, {}))
  const applications = await orNotFound(listOwnApplications(actor, {}))
  const rows = [
    ...cases.map((row) => ({ ...row, href: `/party/cases/${row.caseId}` })),
    ...helping.map((row) => ({ ...row, href: `/party/helping/${row.caseId}` })),
  ]
  if (rows.length === 1 && applications.length === 0) redirect(rows[0]!.href)
  return (
    <>
      <MobileTopBar title={PARTY.start.title} />
      {rows.length === 0 && applications.length === 0 ? (
        <EmptyState icon="inbox" title={PARTY.start.none} className="pt-16">
          {PARTY.start.noneHelp}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3 p-3">
          {rows.map(({ href, title, institution }) => (
            <li key={href}>
              <SoftLink href={href} className="block rounded-xl border border-line bg-paper p-4">
                <span className="font-semibold">{title}</span>
                <span className="block text-sm text-ink-3">{institution}</span>
              </SoftLink>
            </li>
          ))}
          {applications.map(({ applicationId, title, status }) => (
            <li key={applicationId}>
              <SoftLink
                href={`/party/applications/${applicationId}`}
                className="block rounded-xl border border-line bg-paper p-4"
              >
                <span className="font-semibold">{`${OWN_APPLICATION.newOne}：${title}`}</span>
                <span className="block text-ink-2">
                  <WholeDays>{status}</WholeDays>
                </span>
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
