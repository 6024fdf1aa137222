import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findAddressAnswers } from '@/lib/data/stores/case/address-confirmation-store'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyContacts } from '@/lib/data/stores/case/contact-store'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import { findCaseFacts } from '@/lib/data/stores/fact/case-facts-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findPartiesWithAgents } from '@/lib/data/stores/party/party-name-store'
import { collectDraftFacts } from '@/lib/domain/case/closing-draft'
import { findLikelyOutcome } from '@/lib/domain/case/closing-evidence'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { countHeld } from '@/lib/domain/meeting/meeting'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import { missingName } from '@/lib/labels/zh-CN/dossier'
import { checkOf } from '../case/dossier-facts'
import { abilityOf } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead } from './act-head'
import type { CloseFormView } from './close-form-view'
import { presentOutcomes } from './outcome-choices'

/** 结案: the eight grounds of 在线调解规则 第25条, each decided by the rule that decides the closing. */
export const getCloseForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const [card, dossier, facts, people, addresses, contacts, requests, consents, agreement, met] =
      await Promise.all([
        findMyCase(db, caseId, context),
        findDossier(db, caseId),
        findCaseFacts(db, caseId),
        findPartiesWithAgents(db, caseId),
        findAddressAnswers(db, caseId),
        findPartyContacts(db, caseId),
        findChangeRequests(db, caseId),
        findConsents(db, caseId),
        findAgreement(db, caseId),
        findMeetings(db, caseId),
      ])
    const evidence = { parties: contacts, requests, consents, agreement }
    return card && dossier && { card, dossier, facts, people, addresses, evidence, meetings: met }
  },
  scope: ({ card }) => scopeOf(card),
  present: (read, context): CloseFormView => {
    const { card, dossier, facts, people, addresses, evidence, meetings } = read
    const ability = abilityOf('close', card, context)
    const known = {
      ...card,
      ...evidence,
      confirmedFacts: facts.confirmed,
      heldMeetings: countHeld(meetings),
    }
    const drafted = collectDraftFacts({
      parties: people,
      contacts: evidence.parties,
      meetings,
      confirmedFacts: facts.confirmed.length,
      addressed: addresses
        .filter(({ answer }) => answer === 'confirmed')
        .map((each) => each.partyId),
    })
    return {
      head: presentActHead(card, context),
      ability,
      outcomes: presentOutcomes(known, { ...card, isOpen: ability.allowed, drafted }, context),
      likely: ability.allowed ? findLikelyOutcome(known, context) : null,
      parties: people.map(({ id, name, side }) => ({ id, name, side: partySide[side] })),
      earliest: toLocalDate(card.referredAt),
      today: context.today,
      facts: {
        confirmed: facts.confirmed.length,
        pending: facts.facts.filter(({ end }) => end === null).length - facts.confirmed.length,
      },
      missingPapers: checkOf(
        // Whatever the outcome, its paper belongs into the same slot.
        { ...card, outcome: card.outcome ?? 'agreement' },
        dossier,
        dossier.materials.filter(({ voided }) => !voided),
      ).missing.map(missingName),
    }
  },
})
