import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findPhotographedChecks } from '@/lib/data/stores/identity-photo/identity-photo-store'
import { takesPhoto } from '@/lib/domain/identity-photo/decide-keep-photo'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findPreparations } from '@/lib/data/stores/case/preparation-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ActMove } from '@/lib/domain/case/moves'
import { isAddressRequired } from '@/lib/domain/case/preparation'
import {
  ADDRESS_ANSWERS,
  findPeople,
  IDENTITY_WAYS,
  RIGHTS_ITEMS,
} from '@/lib/domain/case/preparations'
import { isSettled } from '@/lib/domain/case/status'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { documentKind, partySide } from '@/lib/labels/zh-CN/case'
import {
  addressAnswer,
  identityWay,
  personOf,
  PREPARATION,
  rightsItem,
} from '@/lib/labels/zh-CN/preparation'
import { abilityOf, permissionOf, type Ability } from '../case/ability'
import { presentPreparations, type PartyPreparationsView } from '../case/preparations-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

type PreparationMove = Extract<ActMove, 'check_identity' | 'explain_rights' | 'confirm_address'>

export type PersonOption = {
  /** `agent:` and the id, as the act takes it. */
  readonly value: string
  readonly name: string
  /** 申请人, 许静的代理人 … */
  readonly role: string
  readonly partyId: string
  readonly isOrganisation: boolean
}

/**
 * A word of a vocabulary: the forms get their choices from here, because their scripts are counted.
 */
type Choice = { readonly value: string; readonly label: string }

export type PreparationFormView = {
  readonly head: ActHeadView
  readonly people: readonly PersonOption[]
  /** `addressWords`: “2026-11-24 确认”, or 未登记. */
  readonly parties: readonly (PartyPreparationsView & { readonly addressWords: string })[]
  /** The reader's own checks of today that can have a photo, and those that have one. */
  readonly photos: readonly {
    readonly checkId: string
    readonly person: string
    /** 视频出示证件核对 */
    readonly how: string
    readonly photoId: string | null
  }[]
  readonly choices: Readonly<Record<'ways' | 'documents' | 'items' | 'answers', readonly Choice[]>>
  /** The party from whose line the form was opened. */
  readonly suggestedId: string | null
  /** Before filing every party must confirm its address. */
  readonly isAddressRequired: boolean
  /** The day of the acceptance: nothing is earlier. */
  readonly earliest: LocalDate | null
  readonly today: LocalDate
  readonly abilities: Readonly<Record<PreparationMove, Ability>>
}

function choicesOf<C extends string>(
  values: readonly C[],
  words: Readonly<Record<C, string>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: words[value] }))
}
const CHOICES = {
  ways: choicesOf(IDENTITY_WAYS, identityWay),
  documents: choicesOf(DOCUMENT_KINDS, documentKind),
  items: choicesOf(RIGHTS_ITEMS, rightsItem),
  answers: choicesOf(ADDRESS_ANSWERS, addressAnswer),
}

/** 核验身份, 告知权利义务, 送达地址确认: the people of the case with what was recorded so far. */
export const getPreparationForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, partyId: z.string().max(64).optional() }),
  load: async (db, { caseId }, context) => {
    const [card, parties, preparations] = await Promise.all([
      findMyCase(db, caseId, context),
      findPreparedParties(db, caseId),
      findPreparations(db, caseId),
    ])
    if (!card) return null
    // Photos are read by the mediators of the case alone.
    const checks = await findPhotographedChecks(db, caseId)
    const agreement = isSettled(card.status) ? await findPlainAgreement(db, caseId) : null
    return { card, parties, preparations, checks, agreement }
  },
  scope: ({ card }) => scopeOf(card),
  present: (
    { card, parties, preparations, checks, agreement },
    context,
    { partyId },
  ): PreparationFormView => ({
    head: presentActHead(card, context),
    people: findPeople(parties).map(({ kind, id, name, party, ...person }) => ({
      value: `${kind}:${id}`,
      name,
      role:
        kind === 'party'
          ? partySide[parties.find((each) => each.id === id)!.side]
          : personOf(kind, party, person.isGuardian),
      partyId: person.partyId,
      isOrganisation: person.isOrganisation,
    })),
    parties: presentPreparations({ parties, ...preparations }).map((party) => ({
      ...party,
      addressWords: party.address?.words ?? PREPARATION.none,
    })),
    photos: checks
      .filter((check) => takesPhoto(check, context.actor.id))
      .filter(({ on, photoId }) => photoId !== null || on === context.today)
      .map(({ id, person, way, photoId }) => ({
        checkId: id,
        person,
        how: identityWay[way],
        photoId,
      })),
    choices: CHOICES,
    suggestedId: parties.find(({ id }) => id === partyId)?.id ?? null,
    isAddressRequired: isAddressRequired(card.source),
    earliest: card.acceptedAt && toLocalDate(card.acceptedAt),
    today: context.today,
    abilities: {
      // After the closing, for the confirmation of an agreement in effect (check-identity.ts).
      check_identity: findEffective(agreement, parties)
        ? permissionOf('identity:check', card, context)
        : abilityOf('check_identity', card, context),
      explain_rights: abilityOf('explain_rights', card, context),
      confirm_address: abilityOf('confirm_address', card, context),
    },
  }),
})
