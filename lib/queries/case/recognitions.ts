import type { Read } from '@/lib/data/door'
import { findRecognitions } from '@/lib/data/stores/dossier/recognition-store'
import { recognitionState, type RecognitionState } from '@/lib/domain/dossier/recognition'
import { env } from '@/lib/platform/env'

/**
 * How far the recognition of each material with pictures is, by its id; others have none, and where
 * it is off all.
 */
export type Recognitions = ReadonlyMap<string, RecognitionState>

/** The recognition of the materials of a case. */
export async function loadRecognitions(db: Read, caseId: string): Promise<Recognitions> {
  const isOn = env().HEYI_OCR === 'on'
  const found = await findRecognitions(db, caseId)
  return new Map(
    [...found].flatMap(([id, last]) => {
      const state = recognitionState(last, isOn)
      return state ? [[id, state] as const] : []
    }),
  )
}
