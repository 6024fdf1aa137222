import type { AgreementState } from './agreement-state'
import type { AgreementTerm } from './draft'
import type { AgreementParty } from './people'

/** The fields in a fixed order, so that the same content always has the same text. */
const termFields = (term: AgreementTerm) => [
  term.kind,
  term.obliged,
  term.entitled,
  term.amount,
  term.on,
  term.condition,
  term.manner,
  term.holder,
  term.bank,
  term.lastFour,
  term.parts.map(({ on, amount }) => [on, amount]),
  term.text,
  term.standard,
]

/** What the hash of a finished agreement is computed from: its case, parties and every field. */
export function agreementText({
  caseNo,
  parties,
  agreementNo,
  version,
  draft,
}: Pick<AgreementState, 'agreementNo' | 'version' | 'draft'> & {
  readonly caseNo: string
  readonly parties: readonly AgreementParty[]
}): string {
  return JSON.stringify([
    caseNo,
    parties.map(({ id, side, name }) => [id, side, name]),
    agreementNo,
    version,
    draft.facts,
    draft.disputes,
    draft.copies,
    draft.terms.map(termFields),
  ])
}
