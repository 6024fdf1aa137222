import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { notifyOfRoster } from '@/lib/data/stores/notice/notify-of-roster'
import { holdPendingReferrals } from '@/lib/data/stores/roster/open-referrals-store'
import {
  addRosterAct,
  findRosterFile,
  findRosterTrainings,
  isCertificateTaken,
  moveRosterEntry,
  type RosterChanges,
  type RosterFile,
} from '@/lib/data/stores/roster/roster-store'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant, Scope } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import type { EventSubject } from '@/lib/domain/audit/events'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { RosterMoveFacts, RosterTransition } from '@/lib/domain/roster/decide-roster-move'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import type { HeardAs, RosterActor, RosterGround } from '@/lib/domain/roster/roster-moves'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { digestWords } from '@/lib/platform/words-digest'

/** An entry with the last training of whose it is; null: for this actor it does not exist. */
export async function loadRosterEntry(
  db: Db,
  { entryId }: { readonly entryId: string },
): Promise<(RosterFile & { readonly lastTrainedOn: LocalDate | null }) | null> {
  const file = await findRosterFile(db, entryId)
  if (!file) return null
  const [last] = await findRosterTrainings(db, entryId)
  return { ...file, lastTrainedOn: last?.heldOn ?? null }
}

/**
 * The same before it leaves the roster, with how many referrals wait for the institution's answer:
 * none arrives any more until the transaction ends.
 */
export async function loadLeavingEntry(
  db: Db,
  input: { readonly entryId: string },
): Promise<(RosterFile & RosterMoveFacts) | null> {
  const entry = await loadRosterEntry(db, input)
  return entry && { ...entry, pending: await holdPendingReferrals(db, entry) }
}

type Concerned = Pick<RosterEntry, 'courtId' | 'institutionId' | 'mediatorId'>

export const scopeOfEntry = ({ courtId, institutionId, mediatorId }: Concerned): Scope => ({
  courtId,
  institutionId,
  mediatorId,
})

/**
 * Where the events of an entry are filed. A court that has not invited an institution yet writes
 * into its own chain: that of the institution is closed to it.
 */
export function subjectOfEntry(
  { courtId, institutionId, mediatorId }: Concerned,
  actor: Actor,
): EventSubject {
  if (actor.courtId === null) return { institutionId }
  return mediatorId === null ? { courtId } : { courtId, institutionId }
}

/** For whom this account acts on entries of the roster. */
export function rosterActorOf({ role }: Pick<Actor, 'role'>): RosterActor {
  if (role === 'mediator') return 'mediator'
  return role === 'institution_admin' ? 'institution' : 'court'
}

export type RosterKept = Pick<RosterChanges, 'certificateNo' | 'validFrom' | 'validUntil'> & {
  readonly ground?: RosterGround
  readonly words?: string
  /** Of what the answer to a complaint orders. */
  readonly heard?: HeardAs
}

/**
 * Applies a move with its reason, its event and its notices to the others whom the entry concerns.
 * @returns the entry; or ROSTER_STATUS with who was faster
 */
export async function writeRosterMove(
  db: Db,
  grant: Grant<WriteAct>,
  entry: RosterFile,
  transition: RosterTransition,
  changes: RosterChanges,
  kept: RosterKept,
  at: Date,
): Promise<Decided<{ readonly entryId: string; readonly name: string }>> {
  const { id: entryId, name } = entry
  if (!(await moveRosterEntry(db, grant, entry, transition, changes, at)))
    return refuseSlower(db, entry, transition)
  const moved = { ...entry, revision: entry.revision + 1 }
  await keepRosterMove(db, grant, moved, transition, kept, at)
  return allow({ entryId, name })
}

async function refuseSlower(
  db: Db,
  { id, name, mediatorId }: Pick<RosterEntry, 'id' | 'name' | 'mediatorId'>,
  { move }: RosterTransition,
): Promise<Decided<never>> {
  const now = await findRosterFile(db, id)
  return refuse('ROSTER_STATUS', {
    move,
    name,
    status: now?.status,
    lastAct: now?.lastAct,
    by: now?.lastActBy,
    at: now?.lastActAt.toISOString(),
    ...(mediatorId === null && { ofInstitution: true }),
  })
}

/**
 * The history, the event and the notices of a move that is written. `entry`: with its new revision.
 */
export async function keepRosterMove(
  db: Db,
  grant: Grant<WriteAct>,
  entry: Pick<RosterEntry, 'id' | 'courtId' | 'institutionId' | 'mediatorId' | 'revision' | 'name'>,
  transition: RosterTransition,
  kept: RosterKept,
  at: Date,
): Promise<void> {
  const { actor } = grant
  await addRosterAct(db, grant, entry, transition, kept, at)
  await appendEvent(db, {
    event: {
      kind: 'roster.moved',
      data: {
        entryId: entry.id,
        mediatorId: entry.mediatorId,
        name: entry.name,
        move: transition.move,
        certificateNo: kept.certificateNo ?? null,
        validFrom: kept.validFrom ?? null,
        validUntil: kept.validUntil ?? null,
        ground: kept.ground ?? null,
        digest: kept.words ? digestWords(entry.id, kept.words) : null,
      },
    },
    subject: subjectOfEntry(entry, actor),
    by: actor,
    at,
  })
  await notifyOfRoster(db, entry, transition.move, actor, at)
}

/** Refuses a number that another entry of the court has. */
export async function refuseTakenCertificate(
  db: Db,
  { id, courtId }: Pick<RosterEntry, 'id' | 'courtId'>,
  certificateNo: string,
): Promise<Decided<never> | null> {
  if (!(await isCertificateTaken(db, courtId, certificateNo, id))) return null
  return refuse('ROSTER_CERTIFICATE_TAKEN', {}, { certificateNo: 'ROSTER_CERTIFICATE_TAKEN' })
}
