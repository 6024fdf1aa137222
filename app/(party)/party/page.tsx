import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARTY } from '@/lib/labels/zh-CN/party'
import { listOwnCases } from '@/lib/queries/party/list-own-cases'

export const metadata: Metadata = { title: PARTY.start.title }

/** The cases in which someone takes part. Who has one, as nearly everyone, is there at once. */
export default async function PartyPage() {
  const cases = await orNotFound(listOwnCases(await requireActor(), {}))
  if (cases.length === 1) redirect(`/party/cases/${cases[0]!.caseId}`)
  return (
    <>
      <MobileTopBar title={PARTY.start.title} />
      {cases.length === 0 ? (
        <EmptyState icon="inbox" title={PARTY.start.none} className="pt-16">
          {PARTY.start.noneHelp}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3 p-3">
          {cases.map(({ caseId, title, institution }) => (
            <li key={caseId}>
              <SoftLink
                href={`/party/cases/${caseId}`}
                className="block rounded-xl border border-line bg-paper p-4"
              >
                <span className="font-semibold">{title}</span>
                <span className="block text-sm text-ink-3">{institution}</span>
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
