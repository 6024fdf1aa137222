import { randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { NOT_UNDONE } from '@/lib/data/stores/assignment/assignment-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { EventKind } from '@/lib/domain/audit/events'
import type { Decided } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { atInstant } from '@/lib/platform/clock'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { allowDisclosed } from '@/lib/use-cases/disclosure/allow-disclosed'
import { replaceDisclosed } from '@/lib/use-cases/disclosure/replace-disclosed'

// The next act on a case as its holder would choose it: a program that starts after a crash simply
// goes on.

export type CourtPair = {
  readonly court: Actor
  /** Several: requests of one key are limited. */
  readonly courtKeys: readonly string[]
  readonly institution: string
  readonly admins: readonly Actor[]
  readonly mediators: readonly Actor[]
}

export type Step = {
  readonly kind: EventKind
  readonly mark: string | null
  readonly perform: () => Promise<Decided<{ readonly caseNo: string }>>
}

/**
 * A case's status and what belongs to it; null where it is gone, which the inspection reports. Read
 * as the system: the walker must see it whatever institution holds it.
 */
export function readPosition(caseId: string) {
  return asSystem('drill: position of a case', async (db) => {
    const row = await db.case.findUnique({
      where: { id: caseId },
      select: { status: true, mediatorId: true },
    })
    if (!row) return null
    const parties = await db.party.findMany({
      where: { caseId },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
    const replaced = await db.disclosure.findMany({
      where: { caseId, decision: 'replaced' },
      select: { mediatorId: true },
    })
    return {
      caseId,
      ...row,
      parties: parties.map(({ id }) => id),
      contacts: await db.contact.count({ where: { caseId } }),
      hadMediator: (await db.assignment.count({ where: { caseId, ...NOT_UNDONE } })) > 0,
      replaced: replaced.map((disclosure) => disclosure.mediatorId),
    }
  })
}
type Position = NonNullable<Awaited<ReturnType<typeof readPosition>>>

type Random = () => number
const draw = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

function atTheInstitution(pair: CourtPair, position: Position, random: Random): Step | null {
  const { caseId } = position
  const admin = draw(pair.admins, random)
  const mark = randomUUID()
  const free = pair.mediators.filter(({ id }) => !position.replaced.includes(id))
  switch (position.status) {
    case 'pending_acceptance':
      if (random() < 0.15) {
        return {
          kind: 'case.declined',
          mark,
          perform: () =>
            declineCase(admin, {
              caseId,
              reason: 'beyond_scope',
              text: `不在受理范围之内 ${mark}`,
            }),
        }
      }
      // Two hours ago: a contact may be recorded from the minute of the acceptance on, and this
      // walker is faster than a minute.
      return {
        kind: 'case.accepted',
        mark: null,
        perform: () => atInstant(hoursAgo(2), () => acceptCase(admin, { caseId })),
      }
    case 'pending_assignment': {
      const choice = { caseId, mediatorId: draw(free, random).id, note: `当事人共同选定 ${mark}` }
      return position.hadMediator
        ? {
            kind: 'case.reassigned',
            mark,
            perform: () =>
              reassignMediator(admin, { ...choice, handoverNote: '前任调解员已联系申请人' }),
          }
        : { kind: 'case.assigned', mark, perform: () => assignMediator(admin, choice) }
    }
    case 'pending_mediator':
      return random() < 0.1
        ? {
            kind: 'case.assignment-undone',
            mark: null,
            perform: () => undoAssignment(admin, { caseId }),
          }
        : null
    case 'disclosure_review': {
      const note = `已逐一询问各方 ${mark}`
      if (random() < 0.5 && free.length > 1)
        return {
          kind: 'disclosure.replaced',
          mark,
          perform: () => replaceDisclosed(admin, { caseId, note }),
        }
      const consents = position.parties.map((partyId) => ({
        partyId,
        how: 'oral',
        on: toLocalDate(new Date()),
      }))
      return {
        kind: 'disclosure.allowed',
        mark,
        perform: () => allowDisclosed(admin, { caseId, consents, note }),
      }
    }
    default:
      return null
  }
}

function atTheMediator(mediator: Actor, position: Position, random: Random): Step | null {
  const { caseId, contacts } = position
  const mark = randomUUID()
  const chance = random()
  const leave = (): Step => ({
    kind: 'case.withdrawn',
    mark,
    perform: () =>
      withdrawCase(mediator, { caseId, reason: 'health', text: `近期住院治疗 ${mark}` }),
  })
  const disclose = (): Step => ({
    kind: 'case.disclosed',
    mark,
    perform: () =>
      discloseConflict(mediator, {
        caseId,
        grounds: ['interest'],
        statement: `曾与被申请人有业务往来 ${mark}`,
      }),
  })
  if (position.status === 'pending_mediator') {
    if (chance < 0.1) return leave()
    if (chance < 0.25) return disclose()
    return {
      kind: 'case.taken',
      mark: null,
      perform: () => takeCase(mediator, { caseId, noGround: 'yes' }),
    }
  }
  if (position.status !== 'in_mediation') return null
  if (chance < 0.1) return leave()
  if (chance < 0.15) return disclose()
  if (contacts < 2 || (contacts < 12 && chance < 0.5)) {
    // Minutes are what a form gives: the minute before this one is surely past.
    const minute = new Date(Date.now() - 60_000 + 8 * 3_600_000).toISOString().slice(0, 16)
    const entry = {
      caseId,
      contactId: mark,
      channel: 'phone',
      personId: draw(position.parties, random),
      result: 'reached',
      happenedAt: minute,
      note: '已说明调解程序',
    }
    return { kind: 'contact.recorded', mark, perform: () => recordContact(mediator, entry) }
  }
  const closing =
    chance < 0.75
      ? {
          outcome: 'agreement',
          account: `双方互谅互让，一次性了结 ${mark}`,
          statedBy: position.parties,
          statedOn: toLocalDate(new Date()),
          statedHow: 'on_site',
        }
      : {
          outcome: 'other',
          account: `双方分歧较大 ${mark}`,
          failureReason: '双方均不愿再作让步',
          costRaising: '无',
          courtNotes: '无',
        }
  return { kind: 'case.closed', mark, perform: () => closeCase(mediator, { caseId, ...closing }) }
}

/** What somebody does next on this case; null where nothing is left to do. */
export function chooseStep(pair: CourtPair, position: Position, random: Random): Step | null {
  const mediator = pair.mediators.find(({ id }) => id === position.mediatorId)
  return (
    atTheInstitution(pair, position, random) ??
    (mediator ? atTheMediator(mediator, position, random) : null)
  )
}
