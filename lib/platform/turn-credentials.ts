import { createHmac } from 'node:crypto'
import type { MediaEnv } from './media-env'

/** One entry of a browser's `iceServers`. */
export type IceServer = {
  readonly urls: readonly string[]
  readonly username?: string
  readonly credential?: string
}

type TurnSettings = Pick<
  MediaEnv,
  'HEYI_TURN_URLS' | 'HEYI_TURN_SECRET' | 'HEYI_TURN_LIFETIME_SECONDS'
>

/**
 * Short-lived credentials for the relay (draft-uberti-behave-turn-rest, which coturn implements):
 * the user name is the second at which they expire and the seat, the password its HMAC-SHA1 under
 * the secret that is shared with the relay. The relay keeps no list of users.
 * @param seat id of the seat; never a name, because the relay writes user names into its log
 */
export function makeIceServers(
  settings: TurnSettings,
  seat: string,
  now: Date,
): readonly IceServer[] {
  const { HEYI_TURN_URLS: urls, HEYI_TURN_SECRET: secret } = settings
  const stun = urls.filter((url) => url.startsWith('stun:'))
  const turn = urls.filter((url) => !url.startsWith('stun:'))
  const servers: IceServer[] = stun.length > 0 ? [{ urls: stun }] : []
  if (turn.length > 0 && secret) {
    const expiresAt = Math.floor(now.getTime() / 1000) + settings.HEYI_TURN_LIFETIME_SECONDS
    const username = `${expiresAt}:${seat}`
    const credential = createHmac('sha1', secret).update(username).digest('base64')
    servers.push({ urls: turn, username, credential })
  }
  return servers
}
