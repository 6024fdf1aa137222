'use client'

import { useState } from 'react'
import { findDeviceProblems, type DeviceStates } from '@/lib/domain/conference/own-devices'
import { findBrowserFamily } from '@/lib/domain/device-check/browser'
import { deviceNames, deviceProblemWords, ROOM_DEVICES } from '@/lib/labels/zh-CN/room-devices'
import { Trouble } from './trouble-bar'
import type { OwnMedia } from './use-own-media'

/** What is wrong with the own camera and microphone, sentence by sentence; empty: nothing. */
export const deviceProblemsOf = (states: DeviceStates | null): readonly string[] =>
  states === null
    ? []
    : findDeviceProblems(
        states,
        findBrowserFamily(navigator.userAgent, navigator.maxTouchPoints),
      ).map(deviceProblemWords)

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
