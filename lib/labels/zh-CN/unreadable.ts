import { UNREADABLE, type Unreadable } from '@/lib/domain/identity/unreadable'

/** In place of what is stored and cannot be opened. */
export const UNREADABLE_WORDS = {
  number: '号码无法读取，请联系系统管理员',
  address: '地址无法读取，请联系系统管理员',
} as const

/** A stored number for a screen, through its mask where it has one. */
export function numberInWords(
  number: string | Unreadable,
  mask: (plain: string) => string = (plain) => plain,
): string {
  return number === UNREADABLE ? UNREADABLE_WORDS.number : mask(number)
}
