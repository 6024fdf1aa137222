import 'server-only'
import { z } from 'zod'
import { findRecordings as readRecordings } from '@/lib/data/stores/recording/replay-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { RECORDING, recordingPurpose, recordingState } from '@/lib/labels/zh-CN/recording'
import { defineQuery } from '../define-query'
import { loadRecordingScope } from './load-recording-scope'

export type RecordingRow = {
  readonly id: string
  readonly title: string
  readonly state: string
  /** How long it is, in words; null: there is no file yet. */
  readonly length: string | null
  readonly sha256: string | null
}

/** The recordings of a case, for those who hear what is said to all in it. */
export const findRecordings = defineQuery({
  act: 'recording:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const scope = await loadRecordingScope(db, caseId, actor)
    return scope && { scope, recordings: await readRecordings(db, caseId) }
  },
  scope: ({ scope }) => scope,
  present: ({ recordings }): readonly RecordingRow[] =>
    recordings.map(({ id, no, startedAt, state, purpose, durationMs, sha256 }) => ({
      id,
      title: RECORDING.row(no, stamp(startedAt)),
      state: `${recordingState[state]}，${recordingPurpose[purpose]}`,
      length: durationMs === null ? null : RECORDING.length(durationMs),
      sha256,
    })),
})
