import 'server-only'
import { z } from 'zod'
import { findTransport } from '@/lib/data/stores/conference/forwarding-store'
import { findOwnConference, findSeats } from '@/lib/data/stores/conference/own-conference-store'
import { hasMedia } from '@/lib/domain/conference/halls'
import type { TransportKind } from '@/lib/domain/conference/media-limits'
import { env } from '@/lib/platform/env'
import { makeIceServers, type IceServer } from '@/lib/platform/turn-credentials'
import { defineSqlQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

export type IceView = {
  readonly transport: TransportKind
  readonly iceServers: readonly IceServer[]
  readonly iceTransportPolicy?: 'relay'
}

/**
 * Which way the conference goes, and by which servers the browser of a seat finds the others, with
 * credentials that are made for every entry. Only for a seat in a hall with media, whose page is
 * open.
 */
export const findIceServers = defineSqlQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid(), connection: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const found = await findOwnConference(db, meetingId)
    if (!found?.conference) return null
    const own = (await findSeats(db, found.conference.id)).find(({ isOwn }) => isOwn)
    if (!own?.isConnected || !hasMedia(found.conference, own)) return null
    const transport = (await findTransport(db, found.conference.id))?.transport ?? 'mesh'
    return { actor, own, transport }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ own, transport }, { now }): IceView => ({
    transport,
    iceServers: makeIceServers(env(), own.id, now),
    ...(env().HEYI_TURN_POLICY === 'relay' && { iceTransportPolicy: 'relay' as const }),
  }),
})
