'use client'

import { useCallback, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { announceTrouble } from '@/components/ui/toaster'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { OwnPreview } from './own-preview'
import type { RoomProps } from './room'
import { useOwnMedia } from './use-own-media'

const loadRoom = () => import('./room').then((loaded) => loaded.Room)

export interface RoomEntryProps extends Omit<
  RoomProps,
  'connection' | 'devices' | 'onTakeOver' | 'onClosed'
> {
  /** What the page shows before one enters. */
  children: ReactNode
}

/**
 * The door of the room: the own picture and what the devices can do, then the press that enters. A
 * browser plays the others' sound only after a press, and the room's code is fetched by it.
 */
export function RoomEntry({ children, ...room }: RoomEntryProps) {
  const { state } = room.initial
  const [connection, setConnection] = useState<string | null>(null)
  const [isWanted, setWanted] = useState(state !== 'ended')
  const [loaded, setLoaded] = useState<{ readonly Room: Awaited<ReturnType<typeof loadRoom>> }>()
  const [isPending, setPending] = useState(false)
  const devices = useOwnMedia(isWanted)
  const close = useCallback(() => setWanted(false), [])

  async function enter(): Promise<void> {
    setPending(true)
    try {
      const Room = await loadRoom()
      setLoaded({ Room })
      setWanted(true)
      setConnection(crypto.randomUUID())
    } catch {
      await announceTrouble(FORM.notLoaded)
    }
    setPending(false)
  }

  if (loaded && connection !== null)
    return (
      <loaded.Room
        key={connection}
        {...room}
        connection={connection}
        devices={devices}
        onTakeOver={() => void enter()}
        onClosed={close}
      />
    )
  return (
    <>
      {state === 'ended' ? null : (
        <div className="flex flex-col gap-3 rounded-lg bg-paper p-4">
          <OwnPreview own={devices} />
          <Button
            variant="primary"
            size="lg"
            pending={isPending}
            onClick={() => void enter()}
            className="min-h-12 w-full"
          >
            {CONFERENCE.enter}
          </Button>
          <p className="text-sm text-ink-2">{room.host ? ROOM.enterHelpHost : ROOM.enterHelp}</p>
        </div>
      )}
      {children}
    </>
  )
}
