import type { Metadata } from 'next'
import { RoomEntry } from '@/components/conference/room/room-entry'
import { WhereNotice } from '@/components/conference/where-notice'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { COURT_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { getConference } from '@/lib/queries/conference/get-conference'
import { adjustGuestSeatAction, leaveAsGuestAction } from '../actions'

export const metadata: Metadata = { title: COURT_GUIDANCE.room }

/** The room of a meeting for the judge who gives guidance there, as long as the seat holds. */
export default async function GuidanceRoomPage({
  params,
}: {
  params: Promise<{ meetingId: string }>
}) {
  const { meetingId } = await params
  const view = await orNotFound(getConference(await requireActor(), { meetingId }))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: COURT_GUIDANCE.title, href: '/court/guidance' },
              { label: COURT_GUIDANCE.room },
            ]}
          />
        }
        title={COURT_GUIDANCE.room}
        subtitle={`${view.caseNo} · ${view.span}`}
      />
      <div className="flex max-w-3xl flex-col gap-3">
        <p className="text-ink-2">{COURT_GUIDANCE.inRoom}</p>
        <WhereNotice view={view} />
        <RoomEntry
          surface="desk"
          initial={view}
          acts={{ adjust: adjustGuestSeatAction, leave: leaveAsGuestAction }}
          host={null}
          hrefs={{ ofCase: '/court/guidance', back: ROOM.toGuidance, hold: null, anotherDay: null }}
          links={{}}
          call={{ phone: null, isBridge: false }}
          company={null}
          talk={null}
          talkSource={null}
        >
          {null}
        </RoomEntry>
      </div>
    </>
  )
}
