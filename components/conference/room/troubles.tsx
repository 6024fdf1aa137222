'use client'

import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { MESH_PEOPLE_AT_MOST } from '@/lib/domain/conference/media-limits'
import { roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { Line } from '@/lib/domain/conference/line-quality'
import type { ConferenceForm } from '@/lib/domain/conference/conference'
import type { StreamState } from './use-conference'
import { Trouble } from './trouble-bar'

export interface TroublesProps {
  stream: StreamState
  /** What the page gives the room could not be read again. */
  isStale: boolean
  isInterrupted: boolean
  isSoundBlocked: boolean
  /** Names of those to whom there is no connection since ten seconds. */
  unreachable: readonly string[]
  /** Of those no one is reached, and all of them by the forwarder. */
  isNoneReached: boolean
  /** More people than pictures are carried for. */
  isSoundAlone: boolean
  ownLine: Line
  ownForm: ConferenceForm
  form: ConferenceForm
  isHost: boolean
  isHearing: boolean
  /** What was refused last. */
  problem: string | null
  on: Readonly<
    Record<'closeProblem' | 'reopen' | 'playSound' | 'reconnect' | 'keepSound' | 'call', () => void>
  >
}

/** Everything that is not as it should be, each in a sentence with what to do. */
export function Troubles({
  stream,
  isStale,
  isInterrupted,
  isSoundBlocked,
  unreachable,
  isNoneReached,
  isSoundAlone,
  ownLine,
  ownForm,
  form,
  isHost,
  isHearing,
  problem,
  on,
}: TroublesProps) {
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
      {isInterrupted ? (
        <Trouble acts={[{ label: ROOM.reconnect, onPress: on.reopen }]}>{ROOM.interrupted}</Trouble>
      ) : null}
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
      {form === 'sound' ? <Trouble tone="info">{ROOM.soundForm}</Trouble> : null}
      {form === 'telephone' ? (
        <Trouble tone="info">
          {isHost ? ROOM.telephoneFormHost : roomWords(isHearing).telephoneForm}
        </Trouble>
      ) : null}
    </div>
  )
}
