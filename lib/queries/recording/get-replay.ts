import 'server-only'
import { z } from 'zod'
import { findReplay } from '@/lib/data/stores/recording/replay-store'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { defineQuery } from '../define-query'
import { loadRecordingScope } from './load-recording-scope'

export type Replay = {
  readonly storageKey: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly caseId: string
  readonly hasPicture: boolean
  /** Who opened it, when and why. */
  readonly watermark: string
}

/**
 * A recording that the actor has opened with a reason; each part that a player fetches comes from
 * here. The opening is the event (`recording:replay`), not each part.
 */
export const getReplay = defineQuery({
  act: 'recording:read',
  input: z.strictObject({ replayId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { replayId }, { actor }) => {
    const replay = await findReplay(db, replayId)
    const scope = replay && (await loadRecordingScope(db, replay.caseId, actor))
    return scope && { actor, replay, scope }
  },
  scope: ({ scope }) => scope,
  present: ({ actor, replay }): Replay => {
    const { storageKey, sha256, size, mediaType, caseId, openedAt, reason } = replay
    return {
      ...{ storageKey, sha256, size, mediaType, caseId },
      hasPicture: mediaType === 'video/webm',
      watermark: RECORDING.watermark(actor.name, stamp(openedAt), reason),
    }
  },
})
