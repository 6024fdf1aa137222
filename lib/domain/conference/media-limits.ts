// How much picture and sound a conference carries. Source: ADR 0144 (measured), parts of phones.

import type { ConferenceForm } from './conference'

/** What a camera is opened with, and what is sent while few take part. */
export const PICTURE = { width: 640, height: 360, frameRate: 15 } as const

/** People that connections from each to each carry well; more need the forwarder. */
export const MESH_PEOPLE = 4
/** People whose pictures they carry at all; of more they carry the sound alone. */
export const MESH_PEOPLE_AT_MOST = 6
/** People of one hall that the forwarder serves, and that anyone can follow. */
export const HALL_PEOPLE_AT_MOST = 10

export const TRANSPORT_KINDS = ['mesh', 'forwarded'] as const
export type TransportKind = (typeof TRANSPORT_KINDS)[number]

/** Do pictures go between so many people of one hall? Sound always does. */
export const carriesPictures = (people: number, kind: TransportKind): boolean =>
  kind === 'forwarded' || people <= MESH_PEOPLE_AT_MOST

/**
 * Does this person send a picture, in a hall to which pictures go? Where none is sent, the last one
 * that came must not stay on a screen or in a recording as if it were now.
 */
export const sendsPicture = (seat: {
  readonly form: ConferenceForm
  readonly isPictureOff: boolean
}): boolean => seat.form === 'picture' && !seat.isPictureOff

/** What one person may send to one other, in bits per second, and how the picture is reduced. */
export type SendLimits = {
  readonly soundBitrate: number
  readonly pictureBitrate: number
  readonly frameRate: number
  /** By how much width and height are divided. */
  readonly scaleDownBy: number
}

const SOUND_BITRATE = 32_000

/**
 * The limits for a number of people in one hall, oneself among them. Up to four each sends 640×360;
 * above it the pictures on the screen are small anyway, and what a phone sends and decodes is
 * halved: with connections from each to each it sends one picture per person.
 */
export function sendLimitsOf(people: number, kind: TransportKind): SendLimits {
  const full = { soundBitrate: SOUND_BITRATE, frameRate: PICTURE.frameRate, scaleDownBy: 1 }
  if (people <= MESH_PEOPLE) return { ...full, pictureBitrate: 400_000 }
  if (kind === 'forwarded')
    return { ...full, pictureBitrate: people <= MESH_PEOPLE_AT_MOST ? 300_000 : 200_000 }
  return { soundBitrate: SOUND_BITRATE, pictureBitrate: 150_000, frameRate: 10, scaleDownBy: 2 }
}

const LEAST_PICTURE_BITRATE = 100_000

/**
 * What the forwarder allows one person to send for the picture, in bits per second: the limit of
 * the number of people, and not more than the weakest of those who watch reports that it can take
 * (`estimates`, one per watching person, for all the pictures that it gets). It never goes below
 * what a face needs: a weak line loses the picture, and not everyone else with it.
 */
export function forwardedPictureBitrate(people: number, estimates: readonly number[]): number {
  const most = sendLimitsOf(people, 'forwarded').pictureBitrate
  const pictures = Math.max(1, people - 1)
  const weakest = Math.min(most, ...estimates.map((estimate) => estimate / pictures))
  return Math.round(Math.max(LEAST_PICTURE_BITRATE, weakest))
}

/**
 * Which way a conference goes. It is decided once, by the seats that were planned, since changing
 * it interrupts everyone: the forwarder serves more than four, where an installation has one.
 */
export function transportKindOf(plannedSeats: number, hasForwarder: boolean): TransportKind {
  return hasForwarder && plannedSeats > MESH_PEOPLE ? 'forwarded' : 'mesh'
}
