// The people of a draft as related-cases.ts compares them, before they are rows of a case.
import { parseDocumentNumber } from '../identity/other-documents'
import { parseOfficePhone } from '../identity/phone'
import type { DraftParty } from './draft-content'
import type { ComparablePerson } from './related-cases'

/** The keyed hash by which numbers are compared. */
type Fingerprint = (kind: 'document' | 'phone', number: string) => string

export function comparablePeople(
  parties: readonly DraftParty[],
  fingerprint: Fingerprint,
): readonly ComparablePerson[] {
  return parties.map((party) => {
    const { side, name, phone } = party
    const [kind, number] =
      party.kind === 'natural'
        ? ([party.documentKind, party.idNumber] as const)
        : (['credit_code', party.creditCode] as const)
    const document = number === null ? null : parseDocumentNumber(kind, number)
    const telephone = phone === null ? null : parseOfficePhone(phone)
    return {
      side,
      name,
      documentHash: document?.ok ? fingerprint('document', document.value) : null,
      phoneHash: telephone?.ok ? fingerprint('phone', telephone.value) : null,
    }
  })
}
