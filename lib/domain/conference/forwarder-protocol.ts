import { z } from 'zod'
import { CandidateBody, SDP_MAX } from './signal-body'

// What the web server and the forwarder say to each other (ADR 0144). The forwarder knows no case,
// no name and no rule: it forwards between the seats that the server names as being in one hall.

const Id = z.string().regex(/^[0-9a-z-]{1,64}$/)
const Epoch = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const SEATS_MAX = 40

/** How often the halls are stated while someone follows the conference. */
export const RESTATE_MS = 5_000
/** The forwarder disconnects everyone of a conference whose halls were not stated for so long. */
export const LEASE_SECONDS = 15

export const SeatOfHall = z.strictObject({ seat: Id, epoch: Epoch })

/**
 * `PUT /conferences/<id>/halls`: everyone who may send and receive now, and with whom. A statement
 * is complete: a seat that it does not name, or names with another epoch or hall, is disconnected.
 * `revision` grows with every change of the conference; an older statement that comes late is
 * refused.
 */
export const HallsStatement = z
  .strictObject({
    revision: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    halls: z.record(z.string().min(1).max(80), z.array(SeatOfHall).max(SEATS_MAX)),
  })
  .refine(({ halls }) => {
    const seats = Object.values(halls).flat()
    return seats.length <= SEATS_MAX && new Set(seats.map(({ seat }) => seat)).size === seats.length
  }, 'a seat is named twice, or there are too many')
export type HallsStatement = z.infer<typeof HallsStatement>

export const OfferBody = z.strictObject({
  description: z.strictObject({ type: z.literal('offer'), sdp: z.string().max(SDP_MAX) }),
})

/** `POST /conferences/<id>/signals`: a signal of a seat, which the server has checked. */
export const SeatSignal = z.strictObject({
  seat: Id,
  epoch: Epoch,
  body: z.union([OfferBody, CandidateBody]),
})
export type SeatSignal = z.infer<typeof SeatSignal>

/** The answer to an offer, which the server passes on to the seat; a candidate has none. */
export const SignalAnswer = z.strictObject({
  answer: z
    .strictObject({
      description: z.strictObject({ type: z.literal('answer'), sdp: z.string().max(SDP_MAX) }),
    })
    .nullable(),
})
export type SignalAnswer = z.infer<typeof SignalAnswer>

/**
 * Why a request was refused: no statement about this conference (the forwarder was started again:
 * state the halls and repeat), a seat or epoch that it does not name, a statement older than one
 * that came, an offer that cannot be read, a full hall.
 */
export const FORWARDER_REFUSALS = [
  'unknown_conference',
  'not_in_hall',
  'stale',
  'unreadable',
  'full',
] as const
export type ForwarderRefusal = (typeof FORWARDER_REFUSALS)[number]

export const RefusalAnswer = z.strictObject({ refused: z.enum(FORWARDER_REFUSALS) })

/** `GET /health`. Numbers only. */
export const ForwarderHealth = z.strictObject({
  conferences: z.number().int(),
  people: z.number().int(),
  memoryBytes: z.number().int(),
  uptimeSeconds: z.number().int(),
})
export type ForwarderHealth = z.infer<typeof ForwarderHealth>
