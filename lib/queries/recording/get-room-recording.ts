import 'server-only'
import { z } from 'zod'
import { findOwnConference, findSeats } from '@/lib/data/stores/conference/own-conference-store'
import {
  findRecordingConsents,
  findRoomRecording,
} from '@/lib/data/stores/recording/recording-store'
import { isAlarming } from '@/lib/domain/recording/chunks'
import { goesOn, recordsSince, shownTrouble } from '@/lib/domain/recording/trouble'
import { findMissingConsents } from '@/lib/domain/recording/decide-recording'
import type {
  RecordingAnswer,
  RecordingPurpose,
  RecordingState,
} from '@/lib/domain/recording/recording'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { RECORDING, recordingTrouble } from '@/lib/labels/zh-CN/recording'
import { scopeOfSeat } from '../conference/load-view'
import { defineQuery } from '../define-query'

/** The recording of a conference as the page of one seat shows it. */
export type RoomRecordingView = {
  readonly id: string
  readonly purpose: RecordingPurpose
  readonly wording: string
  readonly state: RecordingState
  /** In words: since when it runs, why it does not, or how it ended; null: it is proposed. */
  readonly said: string | null
  /** Nothing may be recorded at this moment. */
  readonly isBlocked: boolean
  /** No chunk has come for ten seconds. */
  readonly isAlarming: boolean
  /** What is wrong with the device that records, in words; null: nothing that is known. */
  readonly trouble: string | null
  /** Of the trouble it is said that recording goes on: true for as long as the server is heard. */
  readonly isSaidToGoOn: boolean
  readonly ownAnswer: RecordingAnswer | null
  /** For the mediators: what each person said, and whose consent is missing. */
  readonly answers: readonly { readonly name: string; readonly answer: RecordingAnswer }[]
  readonly missing: readonly string[]
}

/** What is recorded of a meeting, for one with a seat in its conference; null: none. */
export const getRoomRecording = defineQuery({
  act: 'recording:read',
  input: z.strictObject({ meetingId: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const own = await findOwnConference(db, meetingId)
    if (!own) return null
    const found = await findRoomRecording(db, meetingId)
    const isMediator = own.own.kind === 'mediator'
    return {
      actor,
      own,
      found,
      consents: found && isMediator ? await findRecordingConsents(db, found.id) : [],
      seats: isMediator && own.conference ? await findSeats(db, own.conference.id) : [],
    }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ own, found, consents, seats }, { now }): RoomRecordingView | null => {
    if (!found) return null
    const { conference, caucusSide } = own
    const { state, startedAt, stopReason, stoppedByName, lacksConsent } = found
    const isBlocked = conference?.state !== 'open' || caucusSide !== null || lacksConsent
    const isRunning = state === 'running'
    const since = recordsSince(found)
    const isAlarmed = isAlarming({ isRunning, isBlocked, since, receivedAt: found.receivedAt }, now)
    const trouble = isRunning && !isBlocked ? shownTrouble(found, isAlarmed, now) : null
    const said = (): string | null => {
      if (isRunning && startedAt)
        return isBlocked ? RECORDING.blocked : RECORDING.running(clockTime(startedAt))
      if (stopReason === null) return null
      return state === 'dropped'
        ? RECORDING.dropped(stopReason, stoppedByName)
        : RECORDING.stopped(stopReason, stoppedByName)
    }
    return {
      id: found.id,
      purpose: found.purpose,
      wording: found.wording,
      state,
      said: said(),
      isBlocked,
      isAlarming: isAlarmed,
      trouble: trouble && recordingTrouble[trouble],
      isSaidToGoOn: trouble !== null && goesOn(trouble),
      ownAnswer: found.ownAnswer,
      answers: consents.map(({ name, answer }) => ({ name, answer })),
      missing: findMissingConsents(seats, consents).map(({ name }) => name),
    }
  },
})
