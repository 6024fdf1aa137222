import type { LocalDate } from '@/lib/domain/time/local-date'
import { readChosenMediator, type InvitedMediator } from '@/lib/domain/referral/chosen-mediator'
import { decideReferralConsents } from '@/lib/domain/referral/referral-consents'
import { findBirthMistakes, findNoteMistake } from '@/lib/domain/referral/decide-referral'
import type { DraftContent, DraftParty } from '@/lib/domain/referral/draft-content'
import { MAX_PARTIES } from '@/lib/domain/referral/party-rules'
import { readPaper } from '@/lib/domain/referral/paper-referral'
import { findMomentMistake } from '@/lib/domain/referral/referral-moment'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { birthsOf } from './births'
import type { SavedDraftPage } from './draft.input'
import { findMistakesOfParties } from './normalised-party'
import type { PartyInput } from './referral-person.input'

/** The institution of the last page by the court's roster, and the mediators of the roster. */
export type Roster = {
  readonly institutionId: string | null
  readonly mediators: readonly InvitedMediator[]
}

type Moment = { readonly now: Date; readonly today: LocalDate }

const invalid = (fields: Readonly<Record<string, string>>) => refuse('INPUT_INVALID', {}, fields)

/**
 * The content with the answer of one page, by the rules that a whole referral is held to. What a
 * page changes makes the list of parties be read again where the consents depend on it.
 * @returns the new content; INPUT_INVALID, CONSENTS_INCOMPLETE or PARTIES_MISSING
 */
export function applyDraftPage(
  content: DraftContent,
  page: SavedDraftPage,
  moment: Moment,
  roster: Roster,
): Decided<DraftContent> {
  switch (page.step) {
    case 'source': {
      const { draftId: _id, step: _step, firstSubmittedAt, ...rest } = page
      const { paperOn, paperReceivedOn, paperReason, ...answer } = rest
      const mistake = firstSubmittedAt && findMomentMistake(firstSubmittedAt, moment.now)
      if (mistake) return invalid({ firstSubmittedAt: mistake })
      const written = { paperOn, paperReceivedOn, paperReason }
      const read = readPaper(written, moment.today)
      if (!read.ok) return invalid(read.mistakes)
      return allow({
        ...content,
        ...answer,
        paper: read.paper,
        firstSubmittedAt: firstSubmittedAt?.toISOString() ?? null,
        passedParties: content.passedParties && answer.source === content.source,
      })
    }
    case 'party':
      return applyParty(content, page.partyId, page.party, moment.today)
    case 'party_remove':
      return allow({
        ...content,
        parties: content.parties.filter(({ id }) => id !== page.partyId),
        consents: content.consents.filter(({ partyId }) => partyId !== page.partyId),
        passedParties: false,
      })
    case 'parties':
      return applyConsents(content, page.consents, moment.today)
    case 'dispute': {
      const { draftId: _id, step: _step, ...answer } = page
      const mistake = findNoteMistake(answer)
      return mistake ? invalid({ mediationNote: mistake }) : allow({ ...content, ...answer })
    }
    case 'materials':
      return allow({ ...content, passedMaterials: true, unsent: null })
    case 'unsent':
      return allow({ ...content, unsent: { title: page.title, slot: page.slot } })
    case 'institution': {
      const { institution, chosenMediator, chosenOn } = page
      const written = { mediatorId: chosenMediator, on: chosenOn }
      const { institutionId, mediators } = roster
      const read = readChosenMediator(written, institutionId, mediators, moment.today)
      if (!read.ok) return invalid(read.mistakes)
      return allow({ ...content, institution, chosen: read.chosen })
    }
  }
}

/**
 * A party with its id, in the place it has, or behind the others. Its mistakes are named by the
 * fields of its page.
 */
function applyParty(
  content: DraftContent,
  id: string,
  party: PartyInput,
  today: LocalDate,
): Decided<DraftContent> {
  const found = content.parties.findIndex((each) => each.id === id)
  const place = found < 0 ? content.parties.length : found
  if (place >= MAX_PARTIES) return invalid({ 'party.name': 'TOO_MANY' })
  const parties = withParty(content.parties, place, { ...party, id })
  const prefix = `parties.${place}.`
  const mistakes = {
    ...findMistakesOfParties(parties),
    ...findBirthMistakes(birthsOf(parties), today),
  }
  // Of a later party that clashes with this one, this page is the one to put right.
  const own = Object.entries(mistakes).flatMap(([path, code]): [string, string][] => {
    if (path === 'parties') return []
    return [[path.startsWith(prefix) ? `party.${path.slice(prefix.length)}` : 'party.name', code]]
  })
  if (own.length > 0) return invalid(Object.fromEntries(own))
  return allow({ ...content, parties: [...parties], passedParties: false })
}

function withParty(
  parties: readonly DraftParty[],
  place: number,
  party: DraftParty,
): readonly DraftParty[] {
  return place < parties.length ? parties.with(place, party) : [...parties, party]
}

function applyConsents(
  content: DraftContent,
  consents: DraftContent['consents'],
  today: LocalDate,
): Decided<DraftContent> {
  const { source, parties } = content
  if (source === null || parties.length === 0) return refuse('PARTIES_MISSING')
  const mistakes = findMistakesOfParties(parties)
  if (Object.keys(mistakes).length > 0) return invalid(mistakes)
  const decided = decideReferralConsents(source, parties, consents, today)
  if (!decided.ok) return decided
  return allow({
    ...content,
    consents: decided.value.map(({ partyId, how, on }) => ({ partyId, how, on })),
    passedParties: true,
  })
}
