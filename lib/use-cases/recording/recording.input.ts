import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import {
  MOST_CHUNK_BYTES,
  RECORDING_ANSWERS,
  RECORDING_MEDIA,
  RECORDING_PURPOSES,
  REPLAY_REASONS,
} from '@/lib/domain/recording/recording'
import { TROUBLES } from '@/lib/domain/recording/trouble'

const RecordingId = z.uuid('NOT_FOUND_ID')
/** Made by the browser that records; null: its page is of before. */
const DeviceId = z.uuid().nullable()
const ofMeeting = { caseId: CaseId, meetingId: z.uuid('NOT_FOUND_ID') } as const

/** `recordingId`: made by the form, so that asking twice asks once. */
export const AskRecordingInput = z.strictObject({
  ...ofMeeting,
  recordingId: RecordingId,
  purpose: z.enum(RECORDING_PURPOSES, 'CHOOSE_ONE'),
})

export const OfRecordingInput = z.strictObject({ ...ofMeeting, recordingId: RecordingId })

export const AnswerRecordingInput = z.strictObject({
  ...ofMeeting,
  recordingId: RecordingId,
  answer: z.enum(RECORDING_ANSWERS, 'CHOOSE_ONE'),
  /** The version of the words that were shown. */
  wording: z.string().max(20),
})

export const StartPartInput = z.strictObject({
  recordingId: RecordingId,
  /** Made by the recorder. */
  partId: z.uuid(),
  medium: z.enum(RECORDING_MEDIA),
  deviceId: DeviceId,
})

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The bytes are in storage under the key, their hash was computed here. */
export const StoreChunkInput = z.strictObject({
  recordingId: RecordingId,
  partId: z.uuid(),
  no: z.int().min(0).max(100_000),
  from: z.date(),
  to: z.date(),
  sha256: Sha256,
  size: z.int().min(1).max(MOST_CHUNK_BYTES),
  storageKey: Sha256,
})

export const NoteTroubleInput = z.strictObject({
  recordingId: RecordingId,
  trouble: z.enum(TROUBLES, 'CHOOSE_ONE'),
})

export const EndUploadInput = z.strictObject({ recordingId: RecordingId, deviceId: DeviceId })

/** Of an institution that answers a complaint. */
export const HearingInput = z.strictObject({
  caseId: CaseId,
  recordingId: RecordingId,
  replayId: z.uuid(),
})

/** `replayId`: made by the form, so that opening twice is one opening. */
export const ReplayInput = z.strictObject({
  caseId: CaseId,
  recordingId: RecordingId,
  replayId: z.uuid(),
  reason: z.enum(REPLAY_REASONS, 'CHOOSE_ONE'),
})
