import { findDeviceProblems } from '@/lib/domain/conference/device-problems'
import type { DeviceStates } from '@/lib/domain/conference/own-devices'
import { findBrowserFamily } from '@/lib/domain/device-check/browser'
import { deviceAdviceWords, deviceStateWords } from '@/lib/labels/zh-CN/room-device-problems'

/** In words: what is wrong, and what to do about it. */
export type DeviceProblemInWords = { readonly wrong: string; readonly advice: string }

/** What is wrong with the own camera and microphone, the camera first; empty: nothing. */
export const deviceProblemsOf = (states: DeviceStates | null): readonly DeviceProblemInWords[] =>
  states === null
    ? []
    : findDeviceProblems(
        states,
        findBrowserFamily(navigator.userAgent, navigator.maxTouchPoints),
      ).map((problem) => ({
        wrong: deviceStateWords(problem.device, problem.state),
        advice: deviceAdviceWords(problem),
      }))
