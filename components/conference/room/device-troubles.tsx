'use client'

import { useState } from 'react'
import type { DeviceStates } from '@/lib/domain/conference/own-devices'
import { deviceNames } from '@/lib/labels/zh-CN/room-device-problems'
import { ROOM_DEVICES } from '@/lib/labels/zh-CN/room-devices'
import { deviceProblemsOf } from './device-problems'
import { Trouble } from './trouble-bar'
import type { OwnMedia } from './use-own-media'

/**
 * The own devices in the room: what is wrong with them until the reader has read it, and one that
 * was plugged in since. What to do about it is behind a button: on a phone it would take the place
 * of the faces.
 */
export function DeviceTroubles({
  devices,
}: {
  devices: Pick<OwnMedia, 'states' | 'pluggedIn' | 'reopen'>
}) {
  const { states, pluggedIn, reopen } = devices
  const [read, setRead] = useState<DeviceStates | null>(null)
  const [isAdvised, setAdvised] = useState(false)
  const problems = states === read ? [] : deviceProblemsOf(states)
  const textOf = (part: 'wrong' | 'advice') => problems.map((problem) => problem[part]).join('')
  return (
    <>
      {problems.length > 0 ? (
        <Trouble
          acts={[
            {
              label: isAdvised ? ROOM_DEVICES.hideAdvice : ROOM_DEVICES.showAdvice,
              onPress: () => setAdvised(!isAdvised),
            },
            { label: ROOM_DEVICES.reopen, onPress: () => void reopen() },
            { label: ROOM_DEVICES.dismiss, onPress: () => setRead(states) },
          ]}
        >
          {textOf('wrong')}
          {isAdvised ? <span className="block text-ink-2">{textOf('advice')}</span> : null}
        </Trouble>
      ) : null}
      {pluggedIn.length > 0 ? (
        <Trouble tone="info" acts={[{ label: ROOM_DEVICES.use, onPress: () => void reopen() }]}>
          {ROOM_DEVICES.pluggedIn(deviceNames(pluggedIn))}
        </Trouble>
      ) : null}
    </>
  )
}
