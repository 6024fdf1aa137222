import 'server-only'
import { env } from '@/lib/platform/env'
import { makeKeyRing, type KeyRing } from '@/lib/platform/seal-keys'

let ring: KeyRing | undefined

/** The keys that wrap those of files (HEYI_FILES_KEY, HEYI_FILES_KEYS_OLD). */
export function filesKeyRing(): KeyRing {
  const { HEYI_FILES_KEY, HEYI_FILES_KEYS_OLD } = env()
  ring ??= makeKeyRing(HEYI_FILES_KEY, HEYI_FILES_KEYS_OLD)
  return ring
}
