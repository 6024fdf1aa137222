'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { useRoomKeeper, type KeptComponent } from '@/components/layout/room-keeper'
import { Button } from '@/components/ui/button'
import { announceTrouble } from '@/components/ui/toaster'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { NOT_LOADED } from '@/lib/labels/zh-CN/shell'
import type { KeptRoomProps } from './kept-room'
import { OwnPreview } from './own-preview'
import { useOwnMedia } from './use-own-media'

const loadRoom = () => import('./kept-room').then((loaded) => loaded.KeptRoom)

export interface RoomEntryProps extends Omit<KeptRoomProps, 'given' | 'retry'> {
  /** What the page shows before one enters. */
  children: ReactNode
}

/**
 * The door of the room: the own picture and what the devices can do, then the press that enters. A
 * browser plays the others' sound only after a press, and the room's code is fetched by it. The
 * room itself is kept above the page (`RoomKeeper`), and gets from here what the page reads; so a
 * part of it that needs the database is read before the page is answered, never within it.
 */
export function RoomEntry({ children, ...page }: RoomEntryProps) {
  const { state } = page.initial
  const { isKept, enter, feed } = useRoomKeeper()
  const [isPending, setPending] = useState(false)
  const devices = useOwnMedia(state !== 'ended' && !isKept)
  useEffect(() => {
    if (isKept) feed(page)
  })

  async function press(): Promise<void> {
    setPending(true)
    try {
      const Room = await loadRoom()
      enter({ Room: Room as KeptComponent, own: { given: devices.handOver() } }, page)
    } catch {
      await announceTrouble(NOT_LOADED)
    }
    setPending(false)
  }

  // The menu at the thumb makes room for the controls of the room, which is not within the frame.
  if (isKept) return <span hidden data-action-bar="" />
  return (
    <>
      {state === 'ended' ? null : (
        <div className="flex flex-col gap-3 rounded-lg bg-paper p-4">
          <OwnPreview own={devices} />
          <Button
            variant="primary"
            size="lg"
            pending={isPending}
            onClick={() => void press()}
            className="min-h-12 w-full"
          >
            {CONFERENCE.enter}
          </Button>
          <p className="text-sm text-ink-2">{page.host ? ROOM.enterHelpHost : ROOM.enterHelp}</p>
        </div>
      )}
      {children}
    </>
  )
}
