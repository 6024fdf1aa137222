import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findInvitedPersons, type StoredInvited } from '@/lib/data/stores/invited/invited-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ProposedKind } from '@/lib/domain/invited/invited-limits'
import { isInvitedOver, standingOf, type InvitedStanding } from '@/lib/domain/invited/standing'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { COLLEAGUE, THIRD } from '@/lib/labels/zh-CN/third-person'
import { INVITED, invitedKind, invitedStandingOf } from '@/lib/labels/zh-CN/invited-person'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type InvitedView = {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Someone who helps; an interested person who is to join as a party; a colleague. */
  readonly role: 'helper' | 'third' | 'co_mediator'
  readonly standing: InvitedStanding
  readonly state: string
  readonly isOver: boolean
  readonly until: string
  readonly why: string
  readonly scope: readonly string[]
  readonly proposed: string
  readonly promised: string | null
  /** Who ended it, when and why. */
  readonly ended: string | null
  readonly endWords: string | null
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    /** null: it has not answered. */
    readonly answer: string | null
  }[]
}

export type InvitedListView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly today: string
  readonly people: readonly InvitedView[]
}

/** 邀请调解 of a case: who was proposed, what the parties answered, who helps until when. */
export const getInvited = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const [people, parties] = await Promise.all([
      findInvitedPersons(db, caseId),
      findPartyNames(db, caseId),
    ])
    return { card, people, parties }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, people, parties }, context): InvitedListView => {
    const permission = permissionOf('invited:propose', card, context)
    const isClosed = card.status !== 'in_mediation'
    return {
      head: presentActHead(card, context),
      today: context.today,
      ability:
        permission.allowed && isClosed
          ? {
              allowed: false,
              why: refusalSentence({ code: 'INVITED_CASE_OVER', facts: {} }, context.now),
            }
          : permission,
      people: people.map((each) => presentInvited(each, { status: card.status, parties }, context)),
    }
  },
})

type OfCase = {
  readonly status: Parameters<typeof standingOf>[1]['status']
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

function presentInvited(
  person: StoredInvited,
  { status, parties }: OfCase,
  { today }: ReadContext,
): InvitedView {
  const standing = standingOf(person, { status, today })
  const when = (at: Date) => momentInWords(at, today)
  return {
    id: person.id,
    name:
      person.organisation === null ? person.name : THIRD.through(person.organisation, person.name),
    role: person.kind === 'third' || person.kind === 'co_mediator' ? person.kind : 'helper',
    kind: invitedKind[person.kind],
    standing,
    state: invitedStandingOf(person.kind, standing),
    isOver: isInvitedOver(standing),
    until: untilOf(person.kind)(dayInWords(person.lastDay, today)),
    why: person.why,
    scope: person.items.map(({ kind, title }) => INVITED[kind](title)),
    proposed: INVITED.proposed(person.proposedBy, when(person.proposedAt)),
    promised: person.promisedAt && INVITED.promised(when(person.promisedAt)),
    ended: person.endedAt && endInWords(standing, person.endedBy ?? '', when(person.endedAt)),
    endWords: person.endWords && INVITED.reasonIs(person.endWords),
    parties: parties.flatMap(({ id, name }) => {
      const given = person.answers.find(({ partyId }) => partyId === id)
      // A party that joined after the answers had nothing to answer.
      if (given === undefined && standing !== 'proposed') return []
      return {
        id,
        name,
        answer:
          given === undefined
            ? null
            : [INVITED[given.answer], consentWay[given.way], when(given.at)].join(' · '),
      }
    }),
  }
}

function endInWords(standing: InvitedStanding, by: string, when: string): string {
  if (standing === 'assigned') return COLLEAGUE.assigned(by, when)
  if (standing === 'joined') return THIRD.joined(when)
  return standing === 'left' ? THIRD.left(when) : INVITED.endedBy(by, when)
}

function untilOf(kind: ProposedKind) {
  if (kind === 'third') return THIRD.until
  return kind === 'co_mediator' ? COLLEAGUE.until : INVITED.until
}
