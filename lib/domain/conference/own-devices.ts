// The own camera and microphone in a conference. No article;
// docs/decisions/0196-a-bad-line-and-a-poor-device.md.
import type { Device, DeviceResult } from '../device-check/device-result'

export const OWN_DEVICES = ['camera', 'microphone'] as const satisfies readonly Device[]

/** As the browser answered when it was opened; `unplugged`: it was open and is there no more. */
export type DeviceState = DeviceResult | 'unplugged'
export type DeviceStates = Readonly<Record<Device, DeviceState>>

export const areWorking = (states: DeviceStates): boolean =>
  OWN_DEVICES.every((device) => states[device] === 'works')

/** Devices of which none was there, and one is now: they are taken with one press. */
export const findPluggedIn = (
  states: DeviceStates,
  present: readonly Device[],
): readonly Device[] =>
  present.filter((device) => states[device] === 'missing' || states[device] === 'unplugged')
