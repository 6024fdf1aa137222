import type { DeviceAttempt, Permission } from '@/lib/domain/device-check/device-result'

/** What a browser gave, and how it answered for each device. */
export type OpenedDevices = {
  readonly camera: DeviceAttempt
  readonly microphone: DeviceAttempt
  /** null: neither was opened. */
  readonly stream: MediaStream | null
}

type Answer = { readonly stream: MediaStream | null; readonly error: DeviceAttempt['error'] }

/** What is requested of a browser for each device. */
export type DeviceWishes = Readonly<Record<'video' | 'audio', MediaTrackConstraints | true>>

const WISHES: DeviceWishes = { video: { facingMode: 'user', width: { ideal: 640 } }, audio: true }

async function open(wanted: MediaStreamConstraints): Promise<Answer> {
  try {
    return { stream: await navigator.mediaDevices.getUserMedia(wanted), error: null }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: '' }
    return { stream: null, error: { name, message } }
  }
}

/** Not every browser knows the permission of a device; none throws for it here. */
async function permissionOf(name: 'camera' | 'microphone'): Promise<Permission> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state
  } catch {
    return 'unknown'
  }
}

/**
 * Opens camera and microphone by one question to the person; where that fails, each by itself, so
 * that it is known which of them is the reason. A person who refused both is not questioned again.
 */
export async function openDevices({ video, audio } = WISHES): Promise<OpenedDevices> {
  const browser = {
    isSecure: window.isSecureContext,
    hasApi: Boolean(navigator.mediaDevices?.getUserMedia),
  }
  const attempt = (error: Answer['error'], permission: Permission): DeviceAttempt => ({
    ...browser,
    error,
    permission,
  })
  if (!browser.isSecure || !browser.hasApi) {
    const none = attempt(null, 'unknown')
    return { camera: none, microphone: none, stream: null }
  }
  const both = await open({ video, audio })
  const [camera, microphone] = [await permissionOf('camera'), await permissionOf('microphone')]
  if (both.stream || (both.error?.name === 'NotAllowedError' && camera === microphone))
    return {
      camera: attempt(both.error, camera),
      microphone: attempt(both.error, microphone),
      stream: both.stream,
    }
  const picture = await open({ video })
  const sound = await open({ audio })
  const streams = [picture.stream, sound.stream].filter((stream) => stream !== null)
  return {
    camera: attempt(picture.error, camera),
    microphone: attempt(sound.error, microphone),
    stream:
      streams.length > 0 ? new MediaStream(streams.flatMap((stream) => stream.getTracks())) : null,
  }
}

/** Gives camera and microphone back. */
export function closeDevices(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop())
}
