import type { DeviceProblem } from '@/lib/domain/conference/device-problems'
import type { DeviceState } from '@/lib/domain/conference/own-devices'
import type { Advice } from '@/lib/domain/device-check/device-findings'
import type { Device } from '@/lib/domain/device-check/device-result'
import { adviceWords, checkedPart, DEVICE_CHECK, deviceResultWords } from './device-check'

// What is wrong with camera or microphone in a conference. Apart from room-devices.ts, because it
// is loaded only when something is.

/** What is wrong with a device. */
export const deviceStateWords = (device: Device, state: DeviceState): string =>
  state === 'unplugged' ? `${checkedPart[device]}断开了。` : deviceResultWords(device, state)

/** In the room a device is opened again by a button; the page is not left. */
const IN_ROOM: Partial<Record<Advice, string>> = {
  answer_allow: '按“重新打开”，浏览器问的时候选“允许”。',
  close_other: '关掉别的视频、通话和录音软件，再按“重新打开”。',
  open_again: '再按一次“重新打开”。',
  go_sound_only: '没有画面，用声音也能参加。',
}

/** What to do about it, sentence after sentence. */
export const deviceAdviceWords = ({ device, advice }: DeviceProblem): string =>
  advice.length === 0
    ? DEVICE_CHECK.sameAsAbove
    : advice.map((each, index) => IN_ROOM[each] ?? adviceWords(each, device, index === 0)).join('')

export const deviceNames = (devices: readonly Device[]): string =>
  devices.map((device) => checkedPart[device]).join('和')
