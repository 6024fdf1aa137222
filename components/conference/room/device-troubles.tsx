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
 * was plugged in since.
 */
export function DeviceTroubles({
  devices,
}: {
  devices: Pick<OwnMedia, 'states' | 'pluggedIn' | 'reopen'>
}) {
  const { states, pluggedIn, reopen } = devices
  const [read, setRead] = useState<DeviceStates | null>(null)
  const problems = states === read ? [] : deviceProblemsOf(states)
  return (
    <>
      {problems.length > 0 ? (
        <Trouble
          acts={[
            { label: ROOM_DEVICES.reopen, onPress: () => void reopen() },
            { label: ROOM_DEVICES.dismiss, onPress: () => setRead(states) },
          ]}
        >
          {problems.join('')}
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
