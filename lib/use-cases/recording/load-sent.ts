import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findSentRecording } from '@/lib/data/stores/recording/chunk-store'

/** The recording to which a recorder sends; null: it does not exist for the actor. */
export async function loadSent(db: Db, { recordingId }: { readonly recordingId: string }) {
  const recording = await findSentRecording(db, recordingId)
  const record = recording && (await findCase(db, recording.caseId))
  return record && { recording, scope: scopeOf(record), subject: eventSubjectOf(record) }
}
