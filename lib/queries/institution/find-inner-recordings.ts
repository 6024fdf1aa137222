import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import {
  findInnerRecordings as readInner,
  hasWaitingComplaint,
  type InnerRecording,
} from '@/lib/data/stores/recording/inner-recording-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideHearing } from '@/lib/domain/recording/decide-hearing'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { RECORDING, recordingPurpose, recordingState } from '@/lib/labels/zh-CN/recording'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { defineQuery } from '../define-query'
import { presentManifest } from '../recording/present-manifest'

/** A recording in the 副卷 as its institution lists it. */
export type InnerRecordingView = {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly sha256: string | null
  readonly index: readonly string[]
  /** It can be opened now; else why not. */
  readonly why: string | null
}

function whyNot(recording: InnerRecording, hasComplaint: boolean, now: Date): string | null {
  if (recording.destroyedAt) return RECORDING.destroyed
  const decided = decideHearing(recording, hasComplaint)
  return decided.ok ? null : refusalSentence(decided.refusal, now)
}

/** 录音录像 of a dossier: its own part of the 副卷. */
export const findInnerRecordings = defineQuery({
  act: 'dossier:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return (
      record && {
        record,
        recordings: await readInner(db, caseId),
        hasComplaint: await hasWaitingComplaint(db, caseId),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ recordings, hasComplaint }, { now }): readonly InnerRecordingView[] =>
    recordings.map((recording) => {
      const { id, no, startedAt, state, purpose, durationMs, sha256, index } = recording
      return {
        id,
        title: RECORDING.row(no, stamp(startedAt)),
        state: [
          recordingState[state],
          recordingPurpose[purpose],
          ...(durationMs === null ? [] : [RECORDING.length(durationMs)]),
        ].join('，'),
        sha256,
        index: index === null ? [] : presentManifest(index).map(({ words }) => words),
        why: whyNot(recording, hasComplaint, now),
      }
    }),
})
