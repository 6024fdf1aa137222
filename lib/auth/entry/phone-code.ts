import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import type { OpenCode } from '@/lib/data/stores/invitation/phone-code-store'
import { PHONE_CODE_DIGITS } from '@/lib/domain/invitation/entry-throttle'
import { deriveDigits } from '@/lib/platform/derived-secret'

const CODE = /^\d{6}$/

/** Has a typed text the form of a code by SMS? */
export function isCode(typed: string): boolean {
  return CODE.test(typed)
}

/** Is it this code? The code is derived from the id of its row and stored nowhere. */
export function isRightCode({ id }: Pick<OpenCode, 'id'>, code: string): boolean {
  const right = deriveDigits('phone code', id, PHONE_CODE_DIGITS)
  return timingSafeEqual(Buffer.from(right), Buffer.from(code))
}
