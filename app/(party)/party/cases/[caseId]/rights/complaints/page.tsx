import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import { getOwnComplaints } from '@/lib/queries/party/get-own-complaints'
import { OwnComplaint } from './_components/own-complaint'

export const metadata: Metadata = { title: OWN_COMPLAINT.title }

/** 投诉 (在线调解规则 第29条): what one complained of, what was answered, and where to complain. */
export default async function ComplaintsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { complaints, mayFile } = await orNotFound(
    getOwnComplaints(await requireActor(), { caseId }),
  )
  const page = `/party/cases/${caseId}/rights`
  return (
    <>
      <MobileTopBar title={OWN_COMPLAINT.title} back={<BackLink href={page} />} />
      <div className="flex flex-col gap-3 p-3">
        <Card>
          <p>{OWN_COMPLAINT.help}</p>
          <p>{OWN_COMPLAINT.safe}</p>
          <p className="mt-2 text-ink-2">{OWN_COMPLAINT.unseen}</p>
          {mayFile ? (
            <SoftLink
              href={`${page}/complaints/new`}
              className={`${buttonClasses('default', 'lg')} mt-4 min-h-12 w-full`}
            >
              {OWN_COMPLAINT.file}
            </SoftLink>
          ) : (
            <p className="mt-4 text-ink-2">{OWN_COMPLAINT.helper}</p>
          )}
        </Card>
        {complaints.length === 0 ? (
          <p className="p-3 text-center text-ink-3">{OWN_COMPLAINT.none}</p>
        ) : (
          complaints.map((complaint) => (
            <OwnComplaint key={complaint.id} caseId={caseId} complaint={complaint} />
          ))
        )}
      </div>
    </>
  )
}
