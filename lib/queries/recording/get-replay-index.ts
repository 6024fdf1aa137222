import 'server-only'
import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import {
  findMinutesEntries,
  findMinutesOfCase,
  findOwnMinutesEntries,
} from '@/lib/data/stores/minutes/minutes-store'
import { findOwnMinutes } from '@/lib/data/stores/minutes/own-minutes-store'
import { findReplay } from '@/lib/data/stores/recording/replay-store'
import type { Actor } from '@/lib/domain/access/roles'
import { readPartTimes } from '@/lib/domain/recording/manifest'
import { findSaidPlaces } from '@/lib/domain/recording/time-index'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { defineQuery } from '../define-query'
import { loadRecordingScope } from './load-recording-scope'
import { presentManifest, type IndexLine } from './present-manifest'

/** The minutes of the case with their entries, as far as this actor reads them. */
async function readMinutes(db: Read, caseId: string, { role }: Actor) {
  const [readMinutesOf, readEntries] =
    role === 'party'
      ? [findOwnMinutes, findOwnMinutesEntries]
      : [findMinutesOfCase, findMinutesEntries]
  const minutes = await readMinutesOf(db, caseId)
  return Promise.all(
    minutes.map(async ({ id, openedAt }) => ({ openedAt, entries: await readEntries(db, id) })),
  )
}

/**
 * Where what is in a recording that the actor has opened: gaps, who came and went, and the
 * lines of the minutes as the actor reads them.
 */
export const getReplayIndex = defineQuery({
  act: 'recording:read',
  input: z.strictObject({ replayId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { replayId }, { actor }) => {
    const replay = await findReplay(db, replayId)
    const scope = replay && (await loadRecordingScope(db, replay.caseId, actor))
    return scope && { replay, scope, minutes: await readMinutes(db, replay.caseId, actor) }
  },
  scope: ({ scope }) => scope,
  present: ({ replay: { manifest }, minutes }): readonly IndexLine[] => {
    const parts = readPartTimes(manifest)
    const said = minutes
      .flatMap(({ entries, openedAt }) => findSaidPlaces(parts, entries, openedAt))
      .map(({ atMs, speaker, text }) => ({ atMs, words: RECORDING.said(atMs, speaker, text) }))
    return [...presentManifest(manifest), ...said].toSorted((a, b) => a.atMs - b.atMs)
  },
})
