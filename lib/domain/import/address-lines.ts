/**
 * Several service addresses in one cell, each on a line of its own: the address, and behind
 * semicolons, where they differ from the party's, recipient, telephone and postcode.
 */
export type WrittenAddress = {
  readonly address: string
  readonly recipient: string | null
  readonly phone: string | null
  readonly postcode: string | null
}

/** The addresses of a cell, in their order; null for a line with more parts than an address has. */
export function readAddressLines(text: string): readonly (WrittenAddress | null)[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [address = '', recipient, phone, postcode, ...more] = line
        .split(/[;\uff1b]/)
        .map((part) => part.trim())
      if (more.length > 0 || address === '') return null
      return {
        address,
        recipient: recipient || null,
        phone: phone || null,
        postcode: postcode || null,
      }
    })
}
