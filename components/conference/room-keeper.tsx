'use client'

import { usePathname } from 'next/navigation'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
import type { KeptRoomProps } from './room/kept-room'

/** What the page gives the room each time it is read. */
type FromPage = Omit<KeptRoomProps, 'given' | 'retry'>
type Entered = Pick<KeptRoomProps, 'given'> & { readonly Room: ComponentType<KeptRoomProps> }
type Kept = Entered & { readonly path: string; readonly page: FromPage }

type Keeper = {
  readonly isKept: boolean
  readonly enter: (entered: Entered, page: FromPage) => void
  /** The page was read again. */
  readonly feed: (page: FromPage) => void
  /** The page could not be shown; `retry` shows it as it is then. */
  readonly fail: (retry: (() => void) | null) => void
}

const NONE = () => undefined
const KeeperContext = createContext<Keeper>({ isKept: false, enter: NONE, feed: NONE, fail: NONE })

/**
 * Keeps the room that was entered above the pages and their errors, as long as the address is the
 * same: a page that cannot be read again takes no one out of a conference.
 */
export function RoomKeeper({ children }: { children: ReactNode }) {
  const path = usePathname()
  const [kept, setKept] = useState<Kept | null>(null)
  const [retry, setRetry] = useState<{ readonly run: () => void } | null>(null)
  // Who comes back to this address later enters again.
  if (kept !== null && kept.path !== path) setKept(null)
  const isKept = kept !== null && kept.path === path
  const keeper = useMemo<Keeper>(
    () => ({
      isKept,
      enter: (entered, page) => setKept({ ...entered, page, path }),
      feed: (page) => setKept((before) => before && { ...before, page }),
      fail: (run) => setRetry(run && { run }),
    }),
    [isKept, path],
  )
  return (
    <KeeperContext value={keeper}>
      {children}
      {isKept ? (
        <kept.Room {...kept.page} given={kept.given} retry={retry === null ? null : retry.run} />
      ) : null}
    </KeeperContext>
  )
}

export const useRoomKeeper = () => useContext(KeeperContext)

/**
 * For the page of an error: has the room that is kept show the page again by and by.
 * @returns whether there is a room, so that nothing is to be shown under it
 */
export function useKeptRoom(reset: () => void): boolean {
  const { isKept, fail } = useRoomKeeper()
  useEffect(() => {
    fail(reset)
    return () => fail(null)
  }, [fail, reset])
  return isKept
}
