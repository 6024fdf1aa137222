import { z } from 'zod'
import {
  RECORDING_ANSWERS,
  RECORDING_PURPOSES,
  REPLAY_REASONS,
  STOP_REASONS,
} from '../recording/recording'
import { TROUBLES } from '../recording/trouble'
import { Id, Text } from './event-atoms'

const No = z.int().min(1)
const OF_RECORDING = { no: No, recordingId: Id } as const

/**
 * 录音录像 of a conference: who answered what to which words, when it ran, what file was made, and who
 * opened it why. `no`: of the meeting. No court reads these (heyi_is_internal): a recording
 * holds what was offered.
 */
export const RECORDING_EVENT_SHAPES = {
  'recording.proposed': z.strictObject({
    ...OF_RECORDING,
    purpose: z.enum(RECORDING_PURPOSES),
    wording: Text,
  }),
  'recording.answered': z.strictObject({
    ...OF_RECORDING,
    answer: z.enum(RECORDING_ANSWERS),
    wording: Text,
  }),
  'recording.started': z.strictObject({ ...OF_RECORDING, consents: z.int().min(1) }),
  'recording.stopped': z.strictObject({ ...OF_RECORDING, reason: z.enum(STOP_REASONS) }),
  /** What the device that records reported: the record of a gap that may follow. */
  'recording.interrupted': z.strictObject({ ...OF_RECORDING, trouble: z.enum(TROUBLES) }),
  'recording.made': z.strictObject({
    recordingId: Id,
    sha256: Text,
    size: z.int().min(1),
    durationMs: z.int().min(0),
    chunks: z.int().min(1),
    gaps: z.int().min(0),
    /** The digest of its manifest. */
    manifest: Text,
  }),
  'recording.replayed': z.strictObject({
    recordingId: Id,
    replayId: Id,
    reason: z.enum(REPLAY_REASONS),
  }),
} as const
