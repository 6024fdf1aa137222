import { maskAddress, maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masking'
import { openNumber } from '@/lib/platform/personal-number'

// Sealed personal numbers leave the data room masked, or through the act that records the look (stores/personal-store.ts).

function masked(mask: (plain: string) => string): (sealed: string | null) => string | null {
  return (sealed) => (sealed === null ? null : mask(openNumber(sealed)))
}

export const maskedPhone = masked(maskPhone)
export const maskedDocument = masked(maskDocumentNumber)
export const maskedAddress = masked(maskAddress)

/** Of an electronic address the first character and the domain; anything that is no mail address is masked like a telephone. */
export const maskedElectronic = masked((plain) => {
  const at = plain.lastIndexOf('@')
  return at > 0 ? `${plain[0]}***${plain.slice(at)}` : maskPhone(plain)
})
