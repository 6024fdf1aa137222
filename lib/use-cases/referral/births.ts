import { birthDateOf, parseIdCard } from '@/lib/domain/identity/id-card'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { normaliseParty, type NumberOfDocument } from './normalised-party'
import type { PartyInput } from './referral-person.input'

type Birth = readonly [path: string, day: LocalDate]

/**
 * Days of birth of parties and agents by the path of the field that names them: given, or read from
 * the identity number.
 */
export function birthsOf(parties: readonly PartyInput[]): Readonly<Record<string, LocalDate>> {
  const births = parties.flatMap((party, index): Birth[] => {
    const path = `parties.${index}`
    const { birthDate, agents } = normaliseParty(party)
    const isGiven = party.kind === 'natural' && party.birthDate !== null
    return [
      ...(birthDate ? [[`${path}.${isGiven ? 'birthDate' : 'idNumber'}`, birthDate] as const] : []),
      ...agents.flatMap(({ document }, position) =>
        birthIn(document, `${path}.agents.${position}.idNumber`),
      ),
    ]
  })
  return Object.fromEntries(births)
}

function birthIn(document: NumberOfDocument | null, path: string): Birth[] {
  const card = document?.kind === 'id_card' ? parseIdCard(document.number) : null
  return card?.ok ? [[path, birthDateOf(card.value)]] : []
}
