import 'server-only'
import type { Db } from '@/lib/data/door'
import { addStaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addInvitations } from '@/lib/data/stores/institution/new-institution-store'
import { addMediatorOf } from '@/lib/data/stores/mediator/new-mediator-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { sealedAccount } from '../account/sealed-account'
import { writeCourt } from '../court/write-court'
import { writeInstitution } from '../institution/write-institution'
import { sealedMediator } from '../mediator/sealed-mediator'
import type { IndexedWorld } from './judge-organisation-row'
import type { OrganisationValues } from './read-organisation-row'

export type OrganisationWriter = {
  readonly db: Db
  readonly by: Grant<'organisation:import'> | 'operator'
  /** The list that the line is of; null: the operator's. */
  readonly importId: string | null
  readonly at: Date
  readonly today: LocalDate
}

export type WrittenRow =
  | { readonly ok: true; readonly madeId: string; readonly madeLabel: string }
  | { readonly ok: false; readonly mistakes: readonly RowMistake[] }

/** It comes when the account is handed over. */
const NO_PASSWORD = null

const taken = (column: string, code: string): WrittenRow => ({
  ok: false,
  mistakes: [{ column, cell: null, code }],
})

/** Makes what a judged line says, with its event. `world`: what there is of what it names. */
export async function writeOrganisationRow(
  writer: OrganisationWriter,
  values: OrganisationValues,
  world: IndexedWorld,
): Promise<WrittenRow> {
  const { db, by, at, today } = writer
  const actor = by === 'operator' ? null : by.actor
  switch (values.sheet) {
    case 'courts': {
      const { sheet: _sheet, ...court } = values
      const made = await writeCourt(db, by, court, actor, at)
      return made.ok
        ? { ok: true, madeId: made.value.courtId, madeLabel: made.value.name }
        : taken('courtCode', 'CODE_TAKEN')
    }
    case 'institutions': {
      const { sheet: _sheet, parent: code, ...institution } = values
      const parent = code === null ? null : world.institutions.get(code)!
      const made = await writeInstitution(db, by, institution, { courts: [], parent }, actor, at)
      return made.ok
        ? { ok: true, madeId: made.value.institutionId, madeLabel: made.value.name }
        : taken('institutionCode', 'CODE_TAKEN')
    }
    case 'invitations': {
      const institution = world.institutions.get(values.institution)!
      const court = world.courts.get(values.court)!
      const added = await addInvitations(db, by, institution.id, [court.id], today)
      if (added.length === 0) return taken('invitingCourt', 'INVITATION_KEPT')
      await appendEvent(db, {
        event: {
          kind: 'institution.invited',
          data: {
            institutionId: institution.id,
            institution: institution.name,
            courts: [court.name],
          },
        },
        subject: { institutionId: institution.id },
        by: actor,
        at,
      })
      const madeLabel = `${institution.name}（${court.name}）`
      return { ok: true, madeId: institution.id, madeLabel }
    }
    case 'accounts':
      return writeAccount(writer, values, world)
  }
}

async function writeAccount(
  { db, by, importId, at }: OrganisationWriter,
  values: Extract<OrganisationValues, { sheet: 'accounts' }>,
  world: IndexedWorld,
): Promise<WrittenRow> {
  const actor = by === 'operator' ? null : by.actor
  const { name, phone, role } = values
  const courtId = values.court === null ? null : world.courts.get(values.court)!.id
  const institutionId =
    values.institution === null ? null : world.institutions.get(values.institution)!.id
  const tenant = { courtId, institutionId }
  if (role === 'mediator') {
    const { specialties, caseloadCap } = values
    const profile = {
      specialties,
      caseloadCap,
      sex: null,
      title: null,
      certificateNo: null,
      certificateOn: null,
      certificateEndsOn: null,
      introduction: null,
    }
    const sealed = sealedMediator(
      { name, phone, identityNumber: null, ...profile },
      NO_PASSWORD,
      at,
    )
    if (!(await addMediatorOf(db, by, institutionId!, sealed)))
      return taken('accountPhone', 'PHONE_TAKEN')
    await appendEvent(db, {
      event: {
        kind: 'mediator.created',
        data: { mediatorId: sealed.id, mediator: name, importId },
      },
      subject: tenant,
      by: actor,
      at,
    })
    return { ok: true, madeId: sealed.id, madeLabel: name }
  }
  const account = { ...sealedAccount(phone, NO_PASSWORD, at), role, name, ...tenant }
  if (!(await addStaffAccount(db, by, account))) return taken('accountPhone', 'PHONE_TAKEN')
  await appendEvent(db, {
    event: { kind: 'account.created', data: { accountId: account.id, role, name } },
    subject: tenant,
    by: actor,
    at,
  })
  return { ok: true, madeId: account.id, madeLabel: name }
}
