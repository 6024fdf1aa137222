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

/** A room with `retry`: shows the page as it is then; null: it is as it was read last. */
export type KeptComponent = ComponentType<{ readonly retry: (() => void) | null }>
/** The room, and what of its properties is given once, at the entry. */
type Entered = { readonly Room: KeptComponent; readonly own: object }
type Kept = Entered & { readonly path: string; readonly page: object }

type Keeper = {
  readonly isKept: boolean
  readonly enter: (entered: Entered, page: object) => void
  /** The page was read again. */
  readonly feed: (page: object) => void
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
      {/* What is below the room is not reached by keys or a screen reader. */}
      <div className="contents" inert={isKept}>
        {children}
      </div>
      {isKept ? (
        <kept.Room {...kept.page} {...kept.own} retry={retry === null ? null : retry.run} />
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
