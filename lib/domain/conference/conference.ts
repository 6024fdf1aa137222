// 视频会议室: the live room of a planned meeting by video. Sources: 在线调解规则 第16条, 第18条; 在线诉讼规则 第7条, 第24条;
// docs/decisions/0143-conferences.md.

/** `waiting`: the host has not opened it yet. */
export const CONFERENCE_STATES = ['waiting', 'open', 'paused', 'ended'] as const
export type ConferenceState = (typeof CONFERENCE_STATES)[number]

/** How a conference, or one person in it, is carried: picture and sound, sound alone, telephone. */
export const CONFERENCE_FORMS = ['picture', 'sound', 'telephone'] as const
export type ConferenceForm = (typeof CONFERENCE_FORMS)[number]

export const END_REASONS = ['finished', 'no_show', 'line', 'time', 'other'] as const
export type EndReason = (typeof END_REASONS)[number]

/** Where a seat is. `out`: the host removed it. */
export const HALLS = ['waiting', 'joint', 'private', 'out'] as const
export type Hall = (typeof HALLS)[number]

export const SEAT_KINDS = [
  'mediator',
  'party',
  'representative',
  'agent',
  'helper',
  'invited',
  'interpreter',
  'sign_interpreter',
  // Invited, with the consent of all parties.
  'judge',
  // Of a hearing.
  'presiding_judge',
  // Of the court, at the request of the mediator.
  'guiding_judge',
] as const
export type SeatKind = (typeof SEAT_KINDS)[number]

/** The kinds of seats that no one lets in, mutes or removes; `heyi_is_presiding` in SQL. */
export const isPresiding = (kind: SeatKind): boolean =>
  kind === 'mediator' || kind === 'presiding_judge'

/** What the page of a seat reports of its line; `lost`: the page does not answer. */
export const LINES = ['good', 'broken', 'lost'] as const
export type Line = (typeof LINES)[number]

/** Whether others are beside someone. */
export const COMPANIES = ['alone', 'others'] as const
export type Company = (typeof COMPANIES)[number]

export const SIGNAL_KINDS = ['description', 'candidate'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** The longest WebRTC message, in bytes. */
export const SIGNAL_BYTES = 65_536

/** The live room of one meeting or hearing. */
export type Conference = {
  readonly id: string
  readonly state: ConferenceState
  readonly form: ConferenceForm
  /** The party with which the mediator talks in private now. */
  readonly caucusPartyId: string | null
  readonly speakerId: string | null
}

/** One person's place in a conference, as the host's acts know it. */
export type Seat = {
  readonly id: string
  readonly kind: SeatKind
  readonly name: string
  readonly participantId: string | null
  /** The parties for which someone takes part. */
  readonly partyIds: readonly string[]
  readonly hall: Hall
  readonly caucusPartyId: string | null
  readonly epoch: number
  /** A page of it is open. */
  readonly isConnected: boolean
  /** Of the mediator, or of the judge at a hearing, who presides. */
  readonly isHost: boolean
  /** In the joint hall before the private talk that runs. */
  readonly returns: boolean
}
