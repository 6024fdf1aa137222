import { maskAddress, maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masking'
import { openNumber } from '@/lib/platform/personal-number'

// Sealed personal numbers are returned masked. In clear text they are returned only by
// stores/party/personal-store.ts, for the act that writes an access record; numbers of organisations
// that are public (lib/domain/identity/public-number.ts) are no personal numbers.

function masked(mask: (plain: string) => string): (sealed: string | null) => string | null {
  return (sealed) => (sealed === null ? null : mask(openNumber(sealed)))
}

/** The number itself where `publicPart` finds it public, else null. */
export function publicNumber(
  sealed: string | null,
  publicPart: (plain: string) => string | null,
): string | null {
  return sealed === null ? null : publicPart(openNumber(sealed))
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
