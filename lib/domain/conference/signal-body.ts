import { z } from 'zod'

// One message of WebRTC, as a page sends it (ADR 0144). The server relays it and reads none of it
// but its size and shape.

/** Characters of a description; ten people's is about 30,000. */
export const SDP_MAX = 64_000
const CANDIDATE_MAX = 1_000
const MID_MAX = 32

export const DescriptionBody = z.strictObject({
  description: z.strictObject({
    type: z.enum(['offer', 'answer']),
    sdp: z.string().max(SDP_MAX),
  }),
})

/** The empty candidate is the end of the list. */
export const CandidateBody = z.strictObject({
  candidate: z.strictObject({
    candidate: z.string().max(CANDIDATE_MAX),
    sdpMid: z.string().max(MID_MAX).nullish(),
    sdpMLineIndex: z.number().int().min(0).max(200).nullish(),
    usernameFragment: z.string().max(256).nullish(),
  }),
})

export const SignalBody = z.union([DescriptionBody, CandidateBody])
export type SignalBody = z.infer<typeof SignalBody>

/** The address of the forwarder among the seats: a signal `to` it goes to no person. */
export const FORWARDER_ADDRESS = 'forwarder'
