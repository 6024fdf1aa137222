import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import { getOwnComplaints, type ComplaintTarget } from '@/lib/queries/party/get-own-complaints'
import { ComplaintForm } from './_components/complaint-form'

export const metadata: Metadata = { title: OWN_COMPLAINT.file }

const NAMES = ['about', 'mediator', 'office'] as const

const paramsOf = ({ about, mediatorId, office }: ComplaintTarget) =>
  new URLSearchParams({ about, office, ...(mediatorId && { mediator: mediatorId }) })

/** One question a page: first whom it is about and who answers, then what happened. */
export default async function NewComplaintPage({
  params,
  searchParams,
}: SearchParamsProps & { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getOwnComplaints(await requireActor(), { caseId }))
  const { about, mediator = '', office } = readParams(await searchParams, NAMES)
  const chosen = view.targets.find(
    (target) =>
      target.about === about && target.office === office && (target.mediatorId ?? '') === mediator,
  )
  const list = `/party/cases/${caseId}/rights/complaints`
  return (
    <>
      <MobileTopBar
        title={OWN_COMPLAINT.file}
        back={<BackLink href={chosen ? `${list}/new` : list} />}
      />
      <section className="flex flex-col gap-4 bg-paper p-5">
        {view.mayFile ? (
          chosen ? (
            <>
              <h2 className="text-lg font-semibold">{chosen.label}</h2>
              <p className="text-ink-2">
                {OWN_COMPLAINT.reader(OWN_COMPLAINT.office[chosen.office])}
              </p>
              <ComplaintForm
                caseId={caseId}
                partyId={view.partyId}
                complaintId={view.freshId}
                target={chosen}
              />
            </>
          ) : (
            <>
              <h2 className="text-lg font-semibold">{OWN_COMPLAINT.who}</h2>
              <p className="text-ink-2">{OWN_COMPLAINT.safe}</p>
              <ul className="flex flex-col gap-3">
                {view.targets.map((target) => (
                  <li key={target.label}>
                    <SoftLink
                      href={`${list}/new?${paramsOf(target)}`}
                      className="flex min-h-14 items-center gap-3 rounded-lg border border-edge px-4 py-2"
                    >
                      <span className="min-w-0 flex-1 break-words">{target.label}</span>
                      <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
                    </SoftLink>
                  </li>
                ))}
              </ul>
            </>
          )
        ) : (
          <p>{OWN_COMPLAINT.helper}</p>
        )}
      </section>
    </>
  )
}
