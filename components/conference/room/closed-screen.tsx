'use client'

import type { ReactNode } from 'react'
import { signInAgain } from '@/components/forms/sign-in-again'
import { Button } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { conferenceWords, roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { StreamState } from './use-conference'

export type Closed = 'replaced' | 'gone' | 'signed_out' | 'ended' | 'out'

/** Why this page is in the room no more; null: it is in it. */
export function whyClosed({ state, own }: ConferenceView, stream: StreamState): Closed | null {
  if (stream === 'replaced' || stream === 'gone' || stream === 'signed_out') return stream
  if (state === 'ended') return 'ended'
  return own?.hall === 'out' ? 'out' : null
}

/** Where one goes from the room. */
export interface RoomHrefs {
  readonly ofCase: string
  /** What the link to it says, where it is not the page of the case. */
  readonly back?: string
  readonly hold: string | null
  /** Where another time is proposed. */
  readonly anotherDay: string | null
}

export interface ClosedScreenProps {
  why: Closed
  isHost: boolean
  isHearing: boolean
  hrefs: RoomHrefs
  /** Comes in again by this page. */
  onTakeOver: () => void
}

/** Why this page is in the room no more, and what can be done. */
export function ClosedScreen({ why, isHost, isHearing, hrefs, onTakeOver }: ClosedScreenProps) {
  const words = roomWords(isHearing)
  const toCase = (
    <SoftLink href={hrefs.ofCase} className="btn btn-lg btn-default justify-center">
      {hrefs.back ?? ROOM.toCase}
    </SoftLink>
  )
  switch (why) {
    case 'replaced':
      return (
        <Screen title={ROOM.replacedTitle} words={ROOM.replaced}>
          <Button variant="primary" size="lg" onClick={onTakeOver}>
            {ROOM.takeOver}
          </Button>
          {toCase}
        </Screen>
      )
    case 'signed_out':
      return (
        <Screen title={ROOM.signedOutTitle} words={ROOM.signedOut}>
          <Button
            variant="primary"
            size="lg"
            onClick={() => void signInAgain().then((isIn) => (isIn ? onTakeOver() : undefined))}
          >
            {ROOM.signInAgain}
          </Button>
          <a href={hrefs.ofCase} className="btn btn-lg btn-default justify-center">
            {hrefs.back ?? ROOM.toCase}
          </a>
        </Screen>
      )
    case 'ended':
      return (
        <Screen title={ROOM.overTitle} words={isHost ? words.overHost : words.overParty}>
          {isHost && hrefs.hold ? (
            <SoftLink href={hrefs.hold} className="btn btn-lg btn-primary justify-center">
              {words.hold}
            </SoftLink>
          ) : null}
          {toCase}
        </Screen>
      )
    case 'out':
      return (
        <Screen title={ROOM.outTitle} words={conferenceWords(isHearing).out}>
          {toCase}
        </Screen>
      )
    case 'gone':
      return (
        <Screen title={ROOM.goneTitle} words={ROOM.gone}>
          {toCase}
        </Screen>
      )
  }
}

function Screen({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <div className="room-screen" role="status">
      <h2 className="text-xl font-semibold">{title}</h2>
      <p className="text-ink-2">
        <WholeDays>{words}</WholeDays>
      </p>
      <div className="flex flex-col gap-3">{children}</div>
    </div>
  )
}
