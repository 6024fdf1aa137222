import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'

/** The signed-in person of this request, or null. */
export type SignedIn = {
  readonly actor: Actor
  readonly sessionId: string
  readonly mustChangePassword: boolean
  readonly institutionName: string | null
  readonly courtName: string | null
}

export async function findSignedIn(): Promise<SignedIn | null> {
  return null
}
