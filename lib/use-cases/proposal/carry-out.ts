import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  addPowerAccount,
  endStaffSessions,
  renewStaffPassword,
} from '@/lib/data/stores/access/staff-account-store'
import { endOnline } from '@/lib/data/stores/access/online-store'
import { findConfirmedFactor, resetFactor } from '@/lib/data/stores/access/second-factor-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addCourtKey } from '@/lib/data/stores/court/court-key-store'
import type { ProposalRecord } from '@/lib/data/stores/proposal/proposal-store'
import type { Grant } from '@/lib/domain/access/policy'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import { decideParameter, firstDayOf } from '@/lib/domain/parameters/decide-parameter'
import type { ProposalKind } from '@/lib/domain/proposal/proposal-kinds'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { compareDates, toLocalDate } from '@/lib/domain/time/local-date'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { newCourtKey } from '@/lib/platform/court-key'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { initialPasswordHalf } from '@/lib/platform/initial-password-half'
import { hashPassword } from '@/lib/platform/password-hash'
import { endProposedInstitution } from './end-proposed-institution'
import { loadChange, refuseChangedMeanwhile } from '../parameter/load-change'
import { writeParameter } from '../parameter/write-parameter'
import { sealedAccount } from '../account/sealed-account'
import { openAdministrator } from '@/lib/platform/proposed-administrator'

/** The checks of the table do not let it happen. */
const INCOMPLETE = 'a proposal lacks what its kind needs'

type By = Grant<'proposal:confirm'>

/**
 * What the confirmation made. `secret` is in this answer alone: the second half of an initial
 * password, or a court's key; null where nothing is handed over.
 */
export type CarriedOut = {
  readonly kind: ProposalKind
  readonly name: string
  readonly secret: string | null
  readonly expiresAt: Date | null
}

type CarryOut = (
  db: Db,
  grant: By,
  proposal: ProposalRecord,
  at: Date,
) => Promise<Decided<CarriedOut>>

/**
 * What a confirmed proposal does, by kind: exactly what was proposed. The database lets it happen
 * once, under the confirmation alone (heyi_is_confirmed_by_actor).
 */
export const CARRY_OUT: Readonly<Record<ProposalKind, CarryOut>> = {
  administrator: addAdministrator,
  administrator_password: renewPassword,
  court_key: makeKey,
  second_factor: resetSecondFactor,
  parameter: setProposedParameter,
  institution_end: endProposedInstitution,
}

async function addAdministrator(
  db: Db,
  grant: By,
  { id, role, subjectId, subjectName: name, contentSealed }: ProposalRecord,
  at: Date,
): Promise<Decided<CarriedOut>> {
  if (role === null || contentSealed === null) throw new Error(INCOMPLETE)
  const { phone, identityHash } = openAdministrator(id, contentSealed)
  const { secret, passwordHash } = await newHalf(id)
  const account = { ...sealedAccount(phone, passwordHash, at, subjectId), role, name, identityHash }
  if (!(await addPowerAccount(db, grant, account))) return refuse('PHONE_TAKEN')
  await appendEvent(db, {
    event: { kind: 'account.created', data: { accountId: subjectId, role, name } },
    subject: {},
    by: grant.actor,
    at,
  })
  return allow({ kind: 'administrator', name, secret, expiresAt: initialPasswordEnd(at) })
}

async function renewPassword(
  db: Db,
  grant: By,
  { id, role, subjectId, subjectName: name, subjectVersion }: ProposalRecord,
  at: Date,
): Promise<Decided<CarriedOut>> {
  if (role === null || subjectVersion === null) throw new Error(INCOMPLETE)
  const { secret, passwordHash } = await newHalf(id)
  const expiresAt = initialPasswordEnd(at)
  const account = { id: subjectId, version: subjectVersion }
  if (!(await renewStaffPassword(db, grant, account, passwordHash, expiresAt)))
    return refuse('PROFILE_CHANGED_MEANWHILE', { what: accountOf(name), by: null, at: null })
  await endStaffSessions(db, grant, subjectId, at)
  await appendEvent(db, {
    event: { kind: 'account.password-renewed', data: { accountId: subjectId, role, name } },
    subject: {},
    by: grant.actor,
    at,
  })
  return allow({ kind: 'administrator_password', name, secret, expiresAt })
}

async function makeKey(
  db: Db,
  grant: By,
  { courtId, subjectId, subjectName: name }: ProposalRecord,
  at: Date,
): Promise<Decided<CarriedOut>> {
  if (courtId === null) throw new Error(INCOMPLETE)
  const { key, hint, keyHash } = newCourtKey()
  await addCourtKey(db, grant, { id: subjectId, courtId, keyHash, hint }, at)
  await appendEvent(db, {
    event: { kind: 'court-key.made', data: { hint } },
    subject: { courtId },
    by: grant.actor,
    at,
  })
  return allow({ kind: 'court_key', name, secret: key, expiresAt: null })
}

async function resetSecondFactor(
  db: Db,
  grant: By,
  { role, subjectId, subjectName: name, proposedByName: proposedBy }: ProposalRecord,
  at: Date,
): Promise<Decided<CarriedOut>> {
  if (role === null) throw new Error(INCOMPLETE)
  const factor = await findConfirmedFactor(db, { id: subjectId })
  if (!factor || !(await resetFactor(db, grant, factor.id, proposedBy, at)))
    return refuse('SECOND_FACTOR_GONE', { name })
  const { accountId } = factor
  await endOnline(db, grant, accountId, null, at)
  await appendEvent(db, {
    event: {
      kind: 'account.second-factor-reset',
      data: { accountId, role, name, proposedBy },
    },
    subject: {},
    by: grant.actor,
    at,
  })
  return allow({ kind: 'second_factor', name, secret: null, expiresAt: null })
}

async function setProposedParameter(
  db: Db,
  grant: By,
  {
    id,
    courtId,
    parameter,
    subjectName: name,
    subjectVersion,
    proposedByName,
    reason,
  }: ProposalRecord,
  at: Date,
): Promise<Decided<CarriedOut>> {
  if (!parameter || subjectVersion === null) throw new Error(INCOMPLETE)
  const { key, value, from } = parameter
  const facts = await loadChange(db, { key, courtId })
  if (!facts) throw new Error(INCOMPLETE)
  const today = toLocalDate(at)
  if (compareDates(from, firstDayOf(key, today)) < 0) return refuse('PARAMETER_TOO_LATE', { from })
  const decided =
    refuseChangedMeanwhile(key, facts, subjectVersion) ??
    decideParameter(key, facts.versions, { value, from, courtId }, today)
  if (!decided.ok) return decided
  await writeParameter(
    db,
    grant,
    {
      ...decided.value,
      key,
      value,
      from,
      reason,
      court: facts.court,
      proposal: { id, by: proposedByName },
    },
    at,
  )
  return allow({ kind: 'parameter', name, secret: null, expiresAt: null })
}

/** The second half, and the hash of both: the proposer has the first. */
async function newHalf(proposalId: string) {
  const secret = newInitialPassword()
  return { secret, passwordHash: await hashPassword(initialPasswordHalf(proposalId) + secret) }
}
