'use client'

import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { MESH_PEOPLE_AT_MOST } from '@/lib/domain/conference/media-limits'
import { conferenceWords, roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { Line } from '@/lib/domain/conference/line-quality'
import type { CallNumber } from '@/lib/queries/conference/get-call-number'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { StreamState } from './use-conference'
import { DeviceTroubles } from './device-troubles'
import { TelephoneNote } from './telephone-note'
import { Trouble } from './trouble-bar'
import type { OwnMedia } from './use-own-media'

export interface TroublesProps {
  stream: StreamState
  /** What the page gives the room could not be read again. */
  isStale: boolean
  devices: Pick<OwnMedia, 'states' | 'pluggedIn' | 'isInterrupted' | 'reopen'>
  isSoundBlocked: boolean
  /** Names of those to whom there is no connection since ten seconds. */
  unreachable: readonly string[]
  /** Of those no one is reached, and all of them by the forwarder. */
  isNoneReached: boolean
  /** More people than pictures are carried for. */
  isSoundAlone: boolean
  ownLine: Line
  view: Pick<ConferenceView, 'form' | 'telephoneSince' | 'caseNo' | 'isHearing' | 'own'>
  call: CallNumber
  /** There is media in this hall. */
  hasMedia: boolean
  isHost: boolean
  /** What was refused last. */
  problem: string | null
  on: Readonly<
    Record<
      | 'closeProblem'
      | 'playSound'
      | 'reconnect'
      | 'keepSound'
      | 'picture'
      | 'formBack'
      | 'hand'
      | 'call',
      () => void
    >
  >
}

/** Everything that is not as it should be, each in a sentence with what to do. */
export function Troubles({
  stream,
  isStale,
  devices,
  isSoundBlocked,
  unreachable,
  isNoneReached,
  isSoundAlone,
  ownLine,
  view,
  call,
  hasMedia,
  isHost,
  problem,
  on,
}: TroublesProps) {
  const { form, isHearing, own } = view
  const ownForm = own?.form ?? 'picture'
  const isLineBad = ownLine === 'broken' && unreachable.length === 0
  return (
    <div className="room-troubles">
      {problem === null ? null : (
        <Trouble tone="danger" acts={[{ label: ROOM.close, onPress: on.closeProblem }]}>
          {problem}
        </Trouble>
      )}
      {stream === 'lost' ? <Trouble>{ROOM.streamLost}</Trouble> : null}
      {isStale ? <Trouble>{roomWords(isHearing).stale}</Trouble> : null}
      {devices.isInterrupted ? (
        <Trouble acts={[{ label: ROOM.reconnect, onPress: () => void devices.reopen() }]}>
          {ROOM.interrupted}
        </Trouble>
      ) : null}
      <DeviceTroubles devices={devices} />
      {isSoundBlocked ? (
        <Trouble acts={[{ label: ROOM.playSound, onPress: on.playSound }]}>
          {ROOM.soundBlocked}
        </Trouble>
      ) : null}
      {unreachable.length > 0 ? (
        <Trouble
          title={isNoneReached ? ROOM.noneReached : ROOM.unreachable(unreachable.join('、'))}
          acts={[
            { label: ROOM.reconnect, onPress: on.reconnect },
            ...(isHost ? [] : [{ label: ROOM.ownBadPhone, onPress: on.call }]),
          ]}
        >
          {isNoneReached ? ROOM.noneReachedHelp : ROOM.unreachableHelp}
        </Trouble>
      ) : null}
      {isLineBad ? (
        <Trouble
          acts={[
            ...(ownForm === 'picture' ? [{ label: ROOM.keepSound, onPress: on.keepSound }] : []),
            ...(isHost ? [] : [{ label: ROOM.ownBadPhone, onPress: on.call }]),
          ]}
        >
          {ROOM.ownBad}
        </Trouble>
      ) : null}
      {isSoundAlone ? (
        <Trouble tone="info">
          {ROOM.crowded(MESH_PEOPLE_AT_MOST)}
          {isHost ? ROOM.crowdedHost : null}
        </Trouble>
      ) : null}
      {ownForm === 'sound' ? (
        <Trouble tone="info" acts={[{ label: ROOM.pictureAgain, onPress: on.picture }]}>
          {ROOM.ownSoundForm}
        </Trouble>
      ) : null}
      {form === 'sound' ? <Trouble tone="info">{ROOM.soundForm}</Trouble> : null}
      <TelephoneNote view={view} call={call} isHost={isHost} on={on} />
      {hasMedia && own?.isMutedByHost ? (
        <Trouble
          tone="info"
          acts={own.handAt === null ? [{ label: ROOM.hand, onPress: on.hand }] : []}
        >
          {conferenceWords(isHearing).mutedByHost}
        </Trouble>
      ) : null}
    </div>
  )
}
