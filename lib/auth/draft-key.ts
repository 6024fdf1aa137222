import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'

/**
 * The key with which the pages of an account seal its drafts on a device (docs/decisions/0042),
 * base64url. It goes to signed-in pages of that account and opens nothing else.
 */
export function draftKey(accountId: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`heyi drafts of: ${accountId}`)
    .digest('base64url')
}
