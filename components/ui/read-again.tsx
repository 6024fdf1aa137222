'use client'

import { createContext, useContext, type ReactNode } from 'react'

type ReadAgain = () => Promise<void>

const ReadAgainContext = createContext<ReadAgain>(async () => undefined)

/** Gives every part of a page the way to have it read again (`readPageAgain` of lib/edge). */
export function ReadAgainProvider({
  readAgain,
  children,
}: {
  readAgain: ReadAgain
  children: ReactNode
}) {
  return <ReadAgainContext value={readAgain}>{children}</ReadAgainContext>
}

/** Rejects where no answer comes, and the page stays; the router's refresh would leave it. */
export const useReadAgain = () => useContext(ReadAgainContext)
