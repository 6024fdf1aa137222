// The consents without which there is no meeting (在线调解规则 第4条, 第16条; 在线诉讼规则 第20条).
import { findHoldingEntries, type ConsentEntry, type ConsentScope } from '../case/consent-entries'
import type { LocalDate } from '../time/local-date'
import { FORM_CONSENTS, type MeetingForm } from './meeting'

export type MissingConsents = {
  readonly partyId: string
  readonly name: string
  readonly scopes: readonly ConsentScope[]
}

/**
 * The parties that have not agreed, by that day, to what a meeting of this form needs. A consent
 * that was given later, and a withdrawal that came later, do not count.
 */
export function findMissingConsents(
  {
    parties,
    consents,
  }: {
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    readonly consents: readonly ConsentEntry[]
  },
  form: MeetingForm,
  on: LocalDate,
): readonly MissingConsents[] {
  const byThen = consents.filter((entry) => entry.on <= on)
  return parties.flatMap(({ id, name }) => {
    const holding = findHoldingEntries(byThen, id)
    const scopes = FORM_CONSENTS[form].filter(
      (scope) => !holding.some((entry) => entry.scope === scope && entry.answer === 'given'),
    )
    return scopes.length > 0 ? [{ partyId: id, name, scopes }] : []
  })
}
