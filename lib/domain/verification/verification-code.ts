/**
 * 核验码: with the number of a document or dossier it answers at /verify whether that is genuine.
 * Eight characters of 30 (39 bits), without those that are mistaken for one another on paper;
 * guessing is throttled.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
export const VERIFICATION_CODE_BYTES = 16

/** `HY-7K3F-92QD`. */
function formatCode(characters: string): string {
  return `HY-${characters.slice(0, LENGTH / 2)}-${characters.slice(LENGTH / 2)}`
}

/**
 * A code of random bytes.
 * Throws RangeError where they are not VERIFICATION_CODE_BYTES.
 */
export function makeVerificationCode(random: Uint8Array): string {
  if (random.length !== VERIFICATION_CODE_BYTES) throw new RangeError('wrong number of bytes')
  const base = BigInt(ALPHABET.length)
  let value = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let characters = ''
  while (characters.length < LENGTH) {
    characters += ALPHABET[Number(value % base)]
    value /= base
  }
  return formatCode(characters)
}

/**
 * A code as somebody typed it: lower case, spaces, missing hyphens and a missing HY are accepted.
 * @returns null where it is no code
 */
export function readVerificationCode(typed: string): string | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^HY(?=.{8}$)/, '')
  return characters.length === LENGTH && [...characters].every((each) => ALPHABET.includes(each))
    ? formatCode(characters)
    : null
}
