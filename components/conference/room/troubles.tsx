'use client'

import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import { roomWords } from '@/lib/labels/zh-CN/hearing-room'
import type { Line } from '@/lib/domain/conference/line-quality'
import type { ConferenceForm } from '@/lib/domain/conference/conference'
import type { StreamState } from './use-conference'
import { Trouble } from './trouble-bar'

export interface TroublesProps {
  stream: StreamState
  isInterrupted: boolean
  isSoundBlocked: boolean
  /** Names of those to whom there is no connection since ten seconds. */
  unreachable: readonly string[]
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
  isInterrupted,
  isSoundBlocked,
  unreachable,
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
          title={ROOM.unreachable(unreachable.join('、'))}
          acts={[
            { label: ROOM.reconnect, onPress: on.reconnect },
            ...(isHost ? [] : [{ label: ROOM.ownBadPhone, onPress: on.call }]),
          ]}
        >
          {ROOM.unreachableHelp}
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
      {form === 'sound' ? <Trouble tone="info">{ROOM.soundForm}</Trouble> : null}
      {form === 'telephone' ? (
        <Trouble tone="info">
          {isHost ? ROOM.telephoneFormHost : roomWords(isHearing).telephoneForm}
        </Trouble>
      ) : null}
    </div>
  )
}
