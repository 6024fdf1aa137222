'use client'

import { useCallback, useEffect, useState } from 'react'
import { useReadAgain } from '@/components/ui/read-again'
import { Room, type RoomProps } from './room'
import { useOwnMedia, type GivenDevices } from './use-own-media'

const READ_AGAIN_MS = 5_000

export interface KeptRoomProps extends Omit<
  RoomProps,
  'connection' | 'devices' | 'isStale' | 'onTakeOver' | 'onClosed'
> {
  /** What the page before the room had opened. */
  given: GivenDevices | null
  /** The page could not be read; this shows what was read since. null: it is as read last. */
  retry: (() => void) | null
  /** The frame of the page, which sets the size of what is pressed. */
  surface: 'phone' | 'desk'
}

/** The room with its devices, for as long as the page is open, whatever becomes of the page. */
export function KeptRoom({ given, retry, surface, ...room }: KeptRoomProps) {
  const [connection, setConnection] = useState(() => crypto.randomUUID())
  const readAgain = useReadAgain()
  const [isWanted, setWanted] = useState(true)
  const devices = useOwnMedia(isWanted, given)
  const giveBack = useCallback(() => setWanted(false), [])

  useEffect(() => {
    if (retry === null) return
    const timer = setInterval(() => {
      // Without an answer the page stays as it is; it is tried again.
      readAgain().then(retry, () => undefined)
    }, READ_AGAIN_MS)
    return () => clearInterval(timer)
  }, [retry, readAgain])

  return (
    <div data-surface={surface}>
      <Room
        key={connection}
        {...room}
        connection={connection}
        devices={devices}
        isStale={retry !== null}
        onTakeOver={() => {
          setWanted(true)
          setConnection(crypto.randomUUID())
        }}
        onClosed={giveBack}
      />
    </div>
  )
}
