// What is wrong with the own camera and microphone in a conference, and what someone does about it.
// No article; docs/decisions/0196-a-bad-line-and-a-poor-device.md.
import type { BrowserFamily } from '../device-check/browser'
import { adviseOnDevice, type Advice } from '../device-check/device-findings'
import type { Device } from '../device-check/device-result'
import { OWN_DEVICES, type DeviceState, type DeviceStates } from './own-devices'

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
