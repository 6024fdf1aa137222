// What came of opening a camera or a microphone. No article;
// docs/decisions/0146-before-a-conference.md. Names of errors: Media Capture and Streams (W3C).

export type Device = 'camera' | 'microphone'

export const DEVICE_RESULTS = [
  'works',
  /** The microphone is open and nothing is heard. */
  'silent',
  'denied',
  'denied_by_system',
  /** The browser's question was closed, or left without an answer that it keeps. */
  'dismissed',
  'missing',
  'in_use',
  'insecure',
  'unsupported',
  'failed',
] as const
export type DeviceResult = (typeof DEVICE_RESULTS)[number]

export type Permission = 'granted' | 'denied' | 'prompt' | 'unknown'

/** How the browser answered when a device was to be opened. */
export type DeviceAttempt = {
  readonly isSecure: boolean
  readonly hasApi: boolean
  /** null: it was opened. */
  readonly error: { readonly name: string; readonly message: string } | null
  readonly permission: Permission
}

/** Errors by their present names and those of older browsers. */
const RESULT_OF_ERROR: Readonly<Record<string, DeviceResult>> = {
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'in_use',
  TrackStartError: 'in_use',
  AbortError: 'in_use',
  NotSupportedError: 'unsupported',
  TypeError: 'unsupported',
}
const REFUSALS = ['NotAllowedError', 'PermissionDeniedError', 'SecurityError']

/**
 * Names what came of opening a camera or a microphone. A refusal although the page has the
 * permission is one of the system; one that the browser does not keep can be answered again.
 */
export function findDeviceResult({
  isSecure,
  hasApi,
  error,
  permission,
}: DeviceAttempt): DeviceResult {
  if (!isSecure) return 'insecure'
  if (!hasApi) return 'unsupported'
  if (error === null) return 'works'
  if (!REFUSALS.includes(error.name)) return RESULT_OF_ERROR[error.name] ?? 'failed'
  if (/system/i.test(error.message) || permission === 'granted') return 'denied_by_system'
  return /dismiss/i.test(error.message) || permission === 'prompt' ? 'dismissed' : 'denied'
}
