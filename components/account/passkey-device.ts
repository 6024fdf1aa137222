import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { PASSKEY_TROUBLE } from '@/lib/labels/zh-CN/passkey'

// Speaks to the authenticator through the browser. Loaded when a passkey is used or added, by no
// page before that.

export type FromDevice =
  | { readonly ok: true; readonly answer: string }
  | { readonly ok: false; readonly message: string }

/** Has one of the passkeys in the request sign its challenge. Never throws. */
export function signByPasskey(request: string): Promise<FromDevice> {
  return answered(() =>
    startAuthentication({ optionsJSON: unpacked<PublicKeyCredentialRequestOptionsJSON>(request) }),
  )
}

/** Has a device make a passkey. Never throws. */
export function makePasskey(request: string): Promise<FromDevice> {
  return answered(() =>
    startRegistration({ optionsJSON: unpacked<PublicKeyCredentialCreationOptionsJSON>(request) }),
  )
}

/** The host name that a request is for. */
export function hostOfRequest(request: string): string | null {
  return unpacked<PublicKeyCredentialRequestOptionsJSON>(request).rpId ?? null
}

function unpacked<T>(request: string): T {
  const binary = atob(request.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}

async function answered(work: () => Promise<object>): Promise<FromDevice> {
  try {
    return { ok: true, answer: JSON.stringify(await work()) }
  } catch (error) {
    return { ok: false, message: sentenceOf(error) }
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return PASSKEY_TROUBLE.known
  const name = error instanceof Error ? error.name : ''
  return /^(NotAllowed|Abort)Error$/.test(name) ? PASSKEY_TROUBLE.notDone : PASSKEY_TROUBLE.failed
}
