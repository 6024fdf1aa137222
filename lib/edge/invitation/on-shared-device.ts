import 'server-only'
import { isSharedDevice } from '@/lib/auth/shared-device'
import { SHARED, SHARED_FIELD } from '@/lib/domain/access/shared-device'
import { textOf, type EntryFields } from '../action/define-entry-action'

/**
 * Whether a form at the entrance is sent from a device that others use too: its sender declares it,
 * or the session of this browser that has ended was one, as where someone comes in again over a
 * page.
 */
export async function isOnSharedDevice(fields: EntryFields): Promise<boolean> {
  return textOf(fields, SHARED_FIELD) === SHARED || (await isSharedDevice())
}
