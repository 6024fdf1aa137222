// What a test of devices found, and what someone can do about it. No article;
// docs/decisions/0146-before-a-conference.md.
import type { BrowserFamily } from './browser'
import type { Device, DeviceResult } from './device-result'
import { gradeRelay, type RelayResult } from './relay-findings'

/** What can be tested, in the order in which it is shown. */
export const CHECKED_PARTS = ['camera', 'microphone', 'speaker', 'line', 'relay'] as const
export type CheckedPart = (typeof CHECKED_PARTS)[number]

export const SPEAKER_RESULTS = ['heard', 'not_heard', 'mute'] as const
/** `mute`: this browser cannot make a sound for the test. */
export type SpeakerResult = (typeof SPEAKER_RESULTS)[number]

export const LINE_RESULTS = ['good', 'limited', 'sound_only', 'too_slow', 'broken'] as const
export type LineResult = (typeof LINE_RESULTS)[number]

export type LineMeasure = {
  /** kbit/s; null: nothing came through. */
  readonly down: number | null
  readonly up: number | null
  readonly roundTripMs: number
}

/** kbit/s in each direction: three pictures of others, one picture, a voice. */
const PICTURES = 1200
const PICTURE = 400
const VOICE = 80
/** With a longer way there and back, people begin to speak at the same time. */
const LONG_TRIP_MS = 600

/** What the line to the server is enough for. */
export function findLineResult({ down, up, roundTripMs }: LineMeasure): LineResult {
  if (down === null || up === null) return 'broken'
  const slower = Math.min(down, up)
  if (slower < VOICE) return 'too_slow'
  if (slower < PICTURE) return 'sound_only'
  return slower < PICTURES || roundTripMs > LONG_TRIP_MS ? 'limited' : 'good'
}

/** kbit/s of so many bytes in so many milliseconds. */
export function speedOf(bytes: number, milliseconds: number): number {
  return (bytes * 8) / Math.max(milliseconds, 1)
}

export const ADVICE = [
  'open_in_browser',
  'copy_to_browser',
  'allow_in_app',
  'answer_allow',
  'ios_site',
  'ios_system',
  'android_site',
  'android_system',
  'desktop_site',
  'desktop_system',
  'close_other',
  'other_phone',
  'plug_in',
  'newer_browser',
  'link_of_message',
  'open_again',
  'speak_closer',
  'unmute_microphone',
  'turn_up',
  'silent_switch',
  'headphones',
  'choose_output',
  'other_network',
  'nearer_router',
  'stop_downloads',
  'go_sound_only',
] as const
/** One thing to do, a sentence of its own. */
export type Advice = (typeof ADVICE)[number]

const isInside = (family: BrowserFamily) => family === 'wechat' || family === 'in_app'
const isDesktop = (family: BrowserFamily) => family === 'desktop'

/** Out of an application that keeps devices from pages. */
const LEAVE_APP = { wechat: 'open_in_browser', in_app: 'copy_to_browser' } as const

const SITE: Readonly<Record<BrowserFamily, readonly Advice[]>> = {
  wechat: ['open_in_browser', 'allow_in_app'],
  in_app: ['copy_to_browser', 'allow_in_app'],
  ios: ['ios_site', 'ios_system'],
  android: ['android_site', 'android_system'],
  desktop: ['desktop_site', 'desktop_system'],
}
const SYSTEM: Readonly<Record<BrowserFamily, readonly Advice[]>> = {
  wechat: ['allow_in_app', 'open_in_browser'],
  in_app: ['allow_in_app', 'copy_to_browser'],
  ios: ['ios_system'],
  android: ['android_system'],
  desktop: ['desktop_system'],
}

function leaveApp(family: BrowserFamily, otherwise: readonly Advice[]): readonly Advice[] {
  return family === 'wechat' || family === 'in_app' ? [LEAVE_APP[family]] : otherwise
}

/**
 * What someone does about a camera or a microphone, first things first. Nothing has to be done: a
 * person who cannot repair it takes part by telephone.
 */
export function adviseOnDevice(
  device: Device,
  result: DeviceResult,
  family: BrowserFamily,
): readonly Advice[] {
  switch (result) {
    case 'works':
      return []
    case 'silent':
      return [
        'speak_closer',
        ...(isDesktop(family) ? (['unmute_microphone'] as const) : []),
        'close_other',
        'headphones',
      ]
    case 'denied':
      return SITE[family]
    case 'denied_by_system':
      return SYSTEM[family]
    case 'dismissed':
      return ['answer_allow', ...SITE[family]]
    case 'missing':
      return [
        ...leaveApp(family, []),
        isDesktop(family) ? 'plug_in' : 'other_phone',
        ...(device === 'camera' ? (['go_sound_only'] as const) : []),
      ]
    case 'in_use':
      return ['close_other', 'open_again']
    case 'insecure':
      return ['link_of_message']
    case 'unsupported':
      return leaveApp(family, ['newer_browser'])
    case 'failed':
      return [...leaveApp(family, []), 'open_again', 'newer_browser']
  }
}

/** What someone does who did not hear the sound. */
export function adviseOnSpeaker(result: SpeakerResult, family: BrowserFamily): readonly Advice[] {
  if (result === 'heard') return []
  if (result === 'mute') return leaveApp(family, ['newer_browser'])
  return [
    'turn_up',
    ...(family === 'ios' || isInside(family) ? (['silent_switch'] as const) : []),
    ...(isDesktop(family) ? (['choose_output'] as const) : []),
    'headphones',
  ]
}

/** What someone does about a slow line. */
export function adviseOnLine(result: LineResult): readonly Advice[] {
  switch (result) {
    case 'good':
      return []
    case 'limited':
      return ['nearer_router', 'stop_downloads']
    case 'sound_only':
      return ['other_network', 'nearer_router', 'go_sound_only']
    case 'too_slow':
    case 'broken':
      return ['other_network', 'open_again']
  }
}

/** `fine`, `weak`: one can take part with it, `bad`: not with it. */
export type Grade = 'fine' | 'weak' | 'bad'

export function gradeDevice(result: DeviceResult): Grade {
  if (result === 'works') return 'fine'
  return result === 'silent' ? 'weak' : 'bad'
}

export function gradeLine(result: LineResult): Grade {
  if (result === 'good') return 'fine'
  return result === 'limited' || result === 'sound_only' ? 'weak' : 'bad'
}

export function gradeSpeaker(result: SpeakerResult): Grade {
  return result === 'heard' ? 'fine' : 'bad'
}

/** Samples of −1 to 1 as loudness of 0 to 1: their root mean square, spread over a bar. */
export function loudnessOf(samples: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < samples.length; index += 1) sum += (samples[index] ?? 0) ** 2
  const rms = Math.sqrt(sum / Math.max(samples.length, 1))
  return Math.min(1, rms * 6)
}

/** From this loudness on someone speaks; the noise of a room is below. */
export const SPEAKING_FROM = 0.08

export type Findings = {
  readonly camera: DeviceResult | null
  readonly microphone: DeviceResult | null
  readonly speaker: SpeakerResult | null
  readonly line: LineResult | null
  /** undefined: there is none to be tested. */
  readonly relay?: RelayResult | null
}

export type Verdict = {
  /** Each part has a result. */
  readonly isComplete: boolean
  /** Parts with which one cannot take part as they are. */
  readonly bad: number
  readonly weak: number
}

/** What the whole test says; it decides on nothing: no one is kept out by it. */
export function judgeFindings({ camera, microphone, speaker, line, relay }: Findings): Verdict {
  const grades = [
    camera && gradeDevice(camera),
    microphone && gradeDevice(microphone),
    speaker && gradeSpeaker(speaker),
    line && gradeLine(line),
    relay && gradeRelay(relay),
  ]
  return {
    isComplete: grades.every((grade) => grade !== null),
    bad: grades.filter((grade) => grade === 'bad').length,
    weak: grades.filter((grade) => grade === 'weak').length,
  }
}
