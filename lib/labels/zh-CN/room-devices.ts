import type { DeviceProblem, DeviceState } from '@/lib/domain/conference/own-devices'
import type { Advice, Device } from '@/lib/domain/device-check/device-findings'
import { adviceWords, checkedPart, DEVICE_CHECK, deviceResultWords } from './device-check'

// Camera and microphone in a conference, and before one enters it.

export const ROOM_DEVICES = {
  opening: '正在打开摄像头和麦克风，请按“允许”。',
  good: '摄像头和麦克风都好了。',
  reopen: '重新打开',
  pluggedIn: (names: string) => `发现了${names}。`,
  use: '用上',
  without: '不用摄像头和麦克风也能参加，可以听、可以看。',
  dismiss: '知道了',
} as const

const stateWords = (device: Device, state: DeviceState): string =>
  state === 'unplugged' ? `${checkedPart[device]}断开了。` : deviceResultWords(device, state)

/** In the room a device is opened again by a button; the page is not left. */
const IN_ROOM: Partial<Record<Advice, string>> = {
  answer_allow: '按“重新打开”，浏览器问的时候选“允许”。',
  close_other: '关掉别的视频、通话和录音软件，再按“重新打开”。',
  open_again: '再按一次“重新打开”。',
  go_sound_only: '没有画面，用声音也能参加。',
}

/** What is wrong with a device and what to do about it, sentence after sentence. */
export const deviceProblemWords = ({ device, state, advice }: DeviceProblem): string =>
  [
    stateWords(device, state),
    ...(advice.length === 0
      ? [DEVICE_CHECK.sameAsAbove]
      : advice.map((each) => IN_ROOM[each] ?? adviceWords(each, device))),
  ].join('')

export const deviceNames = (devices: readonly Device[]): string =>
  devices.map((device) => checkedPart[device]).join('和')
