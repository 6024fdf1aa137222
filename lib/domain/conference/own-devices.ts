// The own camera and microphone in a conference: what is wrong with them, and what someone does
// about it. No article; docs/decisions/0196-a-bad-line-and-a-poor-device.md.
import type { BrowserFamily } from '../device-check/browser'
import {
  adviseOnDevice,
  type Advice,
  type Device,
  type DeviceResult,
} from '../device-check/device-findings'

export const OWN_DEVICES = ['camera', 'microphone'] as const satisfies readonly Device[]

/** As the browser answered when it was opened; `unplugged`: it was open and is there no more. */
export type DeviceState = DeviceResult | 'unplugged'
export type DeviceStates = Readonly<Record<Device, DeviceState>>

export type DeviceProblem = {
  readonly device: Device
  readonly state: DeviceState
  /** First things first; empty: as of the device before. */
  readonly advice: readonly Advice[]
}

/** As much as is read while a conference goes on. */
const ADVICE_AT_MOST = 2

/** What is wrong with the own devices, the camera first; one can take part without them. */
export function findDeviceProblems(
  states: DeviceStates,
  family: BrowserFamily,
): readonly DeviceProblem[] {
  const wrong = OWN_DEVICES.filter((device) => states[device] !== 'works')
  return wrong.map((device, index) => {
    const state = states[device]
    const isAsBefore = index > 0 && state === states[wrong[0]!]
    const result = state === 'unplugged' ? 'missing' : state
    const advice = adviseOnDevice(device, result, family)
    return { device, state, advice: isAsBefore ? [] : advice.slice(0, ADVICE_AT_MOST) }
  })
}

/** Devices of which none was there, and one is now: they are taken with one press. */
export const findPluggedIn = (
  states: DeviceStates,
  present: readonly Device[],
): readonly Device[] =>
  present.filter((device) => states[device] === 'missing' || states[device] === 'unplugged')
