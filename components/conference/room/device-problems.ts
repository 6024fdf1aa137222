import { findDeviceProblems } from '@/lib/domain/conference/device-problems'
import type { DeviceStates } from '@/lib/domain/conference/own-devices'
import { findBrowserFamily } from '@/lib/domain/device-check/browser'
import { deviceProblemWords } from '@/lib/labels/zh-CN/room-device-problems'

/** What is wrong with the own camera and microphone, sentence by sentence; empty: nothing. */
export const deviceProblemsOf = (states: DeviceStates | null): readonly string[] =>
  states === null
    ? []
    : findDeviceProblems(
        states,
        findBrowserFamily(navigator.userAgent, navigator.maxTouchPoints),
      ).map(deviceProblemWords)
