import type { RecordingMedium } from '@/lib/domain/recording/recording'

/** What every part is recorded in, so that parts can be joined without decoding them. */
export const MIME_OF: Readonly<Record<RecordingMedium, string>> = {
  picture: 'video/webm;codecs=vp8,opus',
  sound: 'audio/webm;codecs=opus',
}

/**
 * What this device can record at this moment: a desk computer the composite picture, a phone or a
 * page that is hidden the sound alone; null: nothing.
 */
export function findMedium(): RecordingMedium | null {
  if (typeof MediaRecorder === 'undefined' || typeof AudioContext === 'undefined') return null
  if (!MediaRecorder.isTypeSupported(MIME_OF.sound)) return null
  const isPhone = window.matchMedia('(pointer: coarse)').matches
  const canDraw =
    typeof HTMLCanvasElement.prototype.captureStream === 'function' &&
    MediaRecorder.isTypeSupported(MIME_OF.picture)
  return isPhone || document.hidden || !canDraw ? 'sound' : 'picture'
}
