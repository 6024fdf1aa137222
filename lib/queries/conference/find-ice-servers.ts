import 'server-only'
import { z } from 'zod'
import { findOwnConference, findSeats } from '@/lib/data/stores/conference/own-conference-store'
import { hasMedia } from '@/lib/domain/conference/halls'
import { env } from '@/lib/platform/env'
import { makeTurnCredentials } from '@/lib/platform/turn-credentials'
import { defineSqlQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

type IceServer = {
  readonly urls: readonly string[]
  readonly username?: string
  readonly credential?: string
}

export type IceView = {
  readonly iceServers: readonly IceServer[]
  readonly iceTransportPolicy?: 'relay'
}

/**
 * By which servers the browser of a seat finds the others, with credentials that are made for every
 * entry. Only for a seat in a hall with media, whose page is open.
 */
export const findIceServers = defineSqlQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid(), connection: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const found = await findOwnConference(db, meetingId)
    if (!found?.conference) return null
    const own = (await findSeats(db, found.conference.id)).find(({ isOwn }) => isOwn)
    return own?.isConnected && hasMedia(found.conference, own) ? { actor, own } : null
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ own }, { now }): IceView => {
    const { HEYI_STUN_URLS: stun, HEYI_TURN_URLS: turn, HEYI_TURN_SECRET: secret } = env()
    return {
      iceServers: [
        ...(stun.length > 0 ? [{ urls: stun }] : []),
        ...(turn.length > 0 && secret !== undefined
          ? [{ urls: turn, ...makeTurnCredentials(secret, own.id, now) }]
          : []),
      ],
      ...(env().HEYI_ICE_POLICY === 'relay' && { iceTransportPolicy: 'relay' as const }),
    }
  },
})
