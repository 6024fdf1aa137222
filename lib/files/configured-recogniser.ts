import 'server-only'
import { env } from '@/lib/platform/env'
import { makeRecogniser, type Recogniser } from './recognise-text'

// On globalThis: jobs and pages are compiled apart, and the model takes half a gigabyte each time.
const kept = globalThis as unknown as { heyiRecogniser?: Recogniser }

/** The model that reads text in pictures on this machine; null: `HEYI_OCR` is not on. */
export function configuredRecogniser(): Recogniser | null {
  if (env().HEYI_OCR !== 'on') return null
  kept.heyiRecogniser ??= makeRecogniser()
  return kept.heyiRecogniser
}
