import { timingSafeEqual } from 'node:crypto'
import { hashOfSecret } from './derived-secret'

// That a number was read from a photo of a card: a mark that goes through the form of the person
// who confirms it, and is stored nowhere. It holds a moment and a keyed hash, and neither name nor
// number (docs/decisions/0114-identity-by-photo-and-service.md).

/** To compare and correct takes a while. */
const VALID_MS = 30 * 60_000
const SHAPE = /^(\d{13})\.([0-9a-f]{64})$/

/** Whose photo it was, in which case, and the number on it without spaces, in capitals. */
export type CardRead = {
  readonly accountId: string
  readonly caseId: string
  readonly number: string
}

const hashOf = ({ accountId, caseId, number }: CardRead, until: string) =>
  hashOfSecret('card reading', accountId, caseId, number, until)

/** The mark of a number that was read at this moment; it is valid for half an hour. */
export function markCardRead(read: CardRead, at: Date): string {
  const until = String(at.getTime() + VALID_MS)
  return `${until}.${hashOf(read, until)}`
}

/** Is this the mark of this number, of this person and case, and still valid? */
export function isCardRead(mark: string, read: CardRead, at: Date): boolean {
  const [, until = '', hash = ''] = SHAPE.exec(mark) ?? []
  if (hash === '' || Number(until) < at.getTime()) return false
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(read, until), 'hex'))
}
