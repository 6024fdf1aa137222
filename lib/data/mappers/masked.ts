import { maskAddress, maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masking'
import { UNREADABLE, type Unreadable } from '@/lib/domain/identity/unreadable'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { readSealed } from '@/lib/platform/sealed-value'

// Sealed personal numbers are returned masked. In clear text they are returned only by
// stores/party/personal-store.ts, for the act that writes an access record; numbers of
// organisations that are public (lib/domain/identity/public-number.ts) are no personal numbers.

/** A masked number; null where there is none. */
export type Masked = string | Unreadable | null

function masked(mask: (plain: string) => string) {
  return (sealed: string | null, column: SealedColumn, row: string): Masked => {
    if (sealed === null) return null
    const plain = readSealed(sealed, column, row)
    return plain === UNREADABLE ? UNREADABLE : mask(plain)
  }
}

/** The number itself where `publicPart` finds it public, else null. */
export function publicNumber(
  sealed: string | null,
  column: SealedColumn,
  row: string,
  publicPart: (plain: string) => string | null,
): string | null {
  const plain = sealed === null ? null : readSealed(sealed, column, row)
  return plain === null || plain === UNREADABLE ? null : publicPart(plain)
}

export const maskedPhone = masked(maskPhone)
export const maskedDocument = masked(maskDocumentNumber)
export const maskedAddress = masked(maskAddress)

/**
 * Masks an electronic address to its first character and its domain. Text that is no mail address
 * is masked like a telephone number.
 */
export const maskedElectronic = masked((plain) => {
  const at = plain.lastIndexOf('@')
  return at > 0 ? `${plain[0]}***${plain.slice(at)}` : maskPhone(plain)
})
