import 'server-only'
import { z } from 'zod'
import { findInvitedPersons } from '@/lib/data/stores/invited/invited-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ProposedKind } from '@/lib/domain/invited/invited-limits'
import { standingOf, type InvitedStanding } from '@/lib/domain/invited/standing'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { COLLEAGUES, THIRDS } from '@/lib/labels/zh-CN/party-third'
import { HELPERS, helperKind, helperStateOf } from '@/lib/labels/zh-CN/party-invited'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnHelperView = {
  readonly id: string
  readonly name: string
  readonly kind: string
  /**
   * Someone who helps; an interested person who is to join as a party; a colleague of the mediator.
   */
  readonly role: 'helper' | 'third' | 'co_mediator'
  readonly standing: InvitedStanding
  readonly state: string
  readonly proposed: string
  readonly why: string
  readonly scope: readonly string[]
  readonly until: string
  /** 从 11月20日 起参与; null before the promise. */
  readonly since: string | null
  readonly ended: string | null
  /** For which party the reader answers now; null: they have answered, cannot, or it is over. */
  readonly toAnswer: string | null
  readonly ownAnswer: 'given' | 'refused' | null
  readonly answers: readonly { readonly party: string; readonly words: string }[]
}

export type OwnHelpersView = {
  readonly caseId: string
  readonly people: readonly OwnHelperView[]
  /** The reader only helps a party, which answers itself. */
  readonly isHelper: boolean
}

/** 请来帮忙的人: whom the mediator proposes and who takes part, for the parties. */
export const getOwnHelpers = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const found = await findOwnCase(db, caseId)
    return (
      found && {
        found,
        taking: await findTakingPart(db, caseId),
        parties: await findPartyNames(db, caseId),
        people: await findInvitedPersons(db, caseId),
      }
    )
  },
  scope: scopeOfTaking,
  present: ({ found, taking, parties, people }, { actor, today }): OwnHelpersView => {
    const own = findOwnParts(taking, actor.id)
    const answering = own.flatMap((part) =>
      part.partyId !== null && mayDo(participationOf(part), 'consent') ? part.partyId : [],
    )
    return {
      caseId: found.id,
      isHelper: answering.length === 0,
      people: people.map((person): OwnHelperView => {
        const standing = standingOf(person, { status: found.status, today })
        const answerOf = (id: string) => person.answers.find(({ partyId }) => partyId === id)
        const open = answering.filter((id) => answerOf(id) === undefined)
        return {
          id: person.id,
          name: person.organisation ?? person.name,
          role: person.kind === 'third' || person.kind === 'co_mediator' ? person.kind : 'helper',
          kind: helperKind[person.kind],
          standing,
          state: helperStateOf(person.kind, standing),
          proposed: HELPERS.proposed(person.proposedBy, momentInWords(person.proposedAt, today)),
          why: person.why,
          scope: person.items.map(({ kind, title }) => HELPERS[kind](title)),
          until: untilOf(person.kind)(dayInWords(person.lastDay, today)),
          since:
            person.promisedAt && HELPERS.since(dayInWords(toLocalDate(person.promisedAt), today)),
          ended: person.endWords && HELPERS.ended(person.endWords),
          toAnswer: standing === 'proposed' ? (open[0] ?? null) : null,
          ownAnswer: answering.map((id) => answerOf(id)?.answer ?? null).find(Boolean) ?? null,
          // A party that joined after the answers had nothing to answer.
          answers: parties
            .filter(({ id }) => standing === 'proposed' || answerOf(id) !== undefined)
            .map(({ id, name }) => ({
              party: name,
              words: HELPERS[answerOf(id)?.answer ?? 'silent'],
            })),
        }
      }),
    }
  },
})

function untilOf(kind: ProposedKind) {
  if (kind === 'third') return THIRDS.until
  return kind === 'co_mediator' ? COLLEAGUES.until : HELPERS.until
}
