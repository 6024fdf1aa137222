import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ROOM } from '@/lib/labels/zh-CN/room'
import { getRooms } from '@/lib/queries/institution/get-rooms'
import { RoomFields } from './_components/room-fields'
import { RoomTable } from './_components/room-table'
import { createRoomAction } from './actions'

export const metadata: Metadata = { title: ROOM.title }

/** 调解室管理: the rooms in which the institution's mediators plan meetings. */
export default async function RoomsPage() {
  const { rooms, today } = await orNotFound(getRooms(await requireActor(), {}))
  return (
    <>
      <PageHeader
        title={ROOM.title}
        subtitle={ROOM.subtitle}
        actions={
          <>
            <SoftLink href="/institution/schedule" className={buttonClasses()}>
              {ROOM.trail}
            </SoftLink>
            <ActionButton
              label={ROOM.add}
              button={{ variant: 'primary' }}
              title={ROOM.addTitle}
              action={createRoomAction}
              submitLabel={ROOM.addSubmit}
              draft={{ key: 'room' }}
            >
              <RoomFields room={null} />
            </ActionButton>
          </>
        }
      />
      <Card flush>
        {rooms.length === 0 ? (
          <p className="px-4 py-3.5 text-ink-3">{ROOM.empty}</p>
        ) : (
          <RoomTable rooms={rooms} today={today} />
        )}
      </Card>
    </>
  )
}
