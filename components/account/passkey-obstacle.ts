import { useSyncExternalStore } from 'react'
import { PASSKEY_OBSTACLE } from '@/lib/labels/zh-CN/passkey'

/** Passkeys of an installation without an address are for trying it out on the own machine. */
const TRIAL = 'localhost'

/**
 * Why this page cannot use passkeys for that host name, as a sentence; null: it can. Browsers know
 * them over https alone, and on the own machine. To be called in the browser.
 */
export function findPasskeyObstacle(host: string | null): string | null {
  if (host === null) return PASSKEY_OBSTACLE.noAddress
  if (!window.isSecureContext) return PASSKEY_OBSTACLE.insecure
  if (typeof window.PublicKeyCredential !== 'function') return PASSKEY_OBSTACLE.unsupported
  if (window.location.hostname === host) return null
  return host === TRIAL ? PASSKEY_OBSTACLE.noAddress : PASSKEY_OBSTACLE.elsewhere(host)
}

const never = () => () => undefined

/** The same for a component; undefined until the page's script runs: nothing is offered then. */
export function usePasskeyObstacle(host: string | null): string | null | undefined {
  return useSyncExternalStore<string | null | undefined>(
    never,
    () => findPasskeyObstacle(host),
    () => undefined,
  )
}
