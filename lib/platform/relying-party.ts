import { isIP } from 'node:net'
import { env } from './env'

// For which host name passkeys are made. It comes from the settings and never from a request, whose
// Host header anyone can write.

export type RelyingParty = {
  /** The host name. */
  readonly id: string
  /** May what the browser signed have been signed on this page? */
  readonly isOrigin: (origin: string) => boolean
}

const TRIAL = 'localhost'

/**
 * The host of HEYI_PUBLIC_URL. Browsers know passkeys for names over https, and for localhost: null
 * where the address is another one. Where none is set, localhost at any port, for trying out.
 */
export function relyingParty(): RelyingParty | null {
  const address = env().HEYI_PUBLIC_URL
  if (address === undefined) return { id: TRIAL, isOrigin: (origin) => hostOf(origin) === TRIAL }
  const { protocol, hostname, origin: own } = new URL(address)
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0
  if (!isName || (protocol !== 'https:' && hostname !== TRIAL)) return null
  return { id: hostname, isOrigin: (origin) => origin === own }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).hostname : null
}
