import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_MEETING } from '@/lib/labels/zh-CN/party-meeting'
import { getOwnMeeting } from '@/lib/queries/party/get-own-meeting'
import { CannotCome } from './cannot-come'
import { OwnLink } from './own-link'

/** The next planned meeting: day and hour, what to have ready, and the test of devices. */
export async function MeetingCard({ caseId, actor }: { caseId: string; actor: Actor }) {
  const { meeting } = await orNotFound(getOwnMeeting(actor, { caseId }))
  if (!meeting) return null
  return (
    <Card title={OWN_MEETING.title}>
      <p className="text-xl font-semibold">
        <WholeDays>{meeting.when}</WholeDays>
      </p>
      <p>{meeting.form}</p>
      {meeting.place ? <p>{OWN_MEETING.place(meeting.place)}</p> : null}
      <h3 className="mt-3">{OWN_MEETING.ready}</h3>
      <ul className="mb-3 flex list-disc flex-col gap-1 ps-5">
        {meeting.toReady.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {meeting.usesDevices ? (
        <OwnLink
          href={`/party/cases/${caseId}/devices`}
          icon="camera"
          words={OWN_MEETING.tryDevices}
          waits={[]}
          look="border-edge"
        />
      ) : null}
      <CannotCome caseId={caseId} meetingId={meeting.id} days={meeting.days} />
      <SoftLink
        href={`/party/cases/${caseId}/talk/mediator`}
        className="mt-1 inline-flex min-h-11 items-center text-court underline underline-offset-4"
      >
        {OWN_MEETING.cannot}
      </SoftLink>
    </Card>
  )
}
