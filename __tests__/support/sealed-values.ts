import { randomUUID } from 'node:crypto'
import {
  SEALED_TABLES,
  sealedColumnsOf,
  SEALED_TABLE_NAMES,
  type SealedColumn,
} from '@/lib/platform/sealed-columns'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { proposeAdministrator } from '@/lib/use-cases/proposal/propose-administrator'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { requestCorrection } from '@/lib/use-cases/participation/request-correction'
import { finaliseAsSeen } from './finalise'
import { caseLine, checkCases } from './import-file'
import { insertConsultation, takeQuestions } from './insert-consultation'
import { layHelperRow } from './party-helpers'
import { layProposal } from './invited'
import { insertApplication } from './insert-application'
import { layDraft } from './referral-draft'
import { invite, participantOf } from './invitations'
import { freshSlot, layConsents } from './meetings'
import { mediatorInput } from './mediator-input'
import {
  AGENT,
  APPLICANT,
  COMPANY,
  layCourtKey,
  referral,
  RESPONDENT,
  sendJson,
  SERVICE_ADDRESS,
} from './referral-api'
import { begun } from './second-factor'
import { layCase, ownerClient, type World } from './world'

export const ALL_COLUMNS = SEALED_TABLE_NAMES.flatMap(sealedColumnsOf)

const ADDRESS = {
  ...SERVICE_ADDRESS,
  phone: '13800000099',
  acceptsElectronic: true,
  electronicAddress: 'chu@example.invalid',
}

/**
 * Fills every sealed column through the product: referrals, mediators, an account, a checked
 * import, confirmed addresses, notices, documents.
 */
export async function fillSealedColumns(world: World): Promise<void> {
  const { courts, people, institutions } = world
  const key = await layCourtKey(courts.a)
  const db = await ownerClient()
  const residence = '示例市示例区和平路八十八号'
  const company = { ...COMPANY, representativePhone: '13800000031', residence }
  const sent = [
    [
      { ...APPLICANT, residence, agents: [AGENT], serviceAddresses: [ADDRESS] },
      { ...company, side: 'respondent' },
    ],
    [
      { ...company, agents: [AGENT], serviceAddresses: [{ ...ADDRESS, recipient: '郑安居' }] },
      { ...RESPONDENT, idNumber: APPLICANT.idNumber },
    ],
  ]
  for (const parties of sent) {
    const answer = await sendJson(referral({ parties }), { key })
    if (answer.status !== 201) throw new Error(answer.text)
  }
  for (const [phone, identityNumber] of [
    ['13900001234', '819999199003070022'],
    ['13900001235', '819999199003070022'],
  ]) {
    const made = await createMediator(people.adminA, mediatorInput({ phone, identityNumber }))
    if (!made.ok) throw new Error(made.refusal.code)
  }
  await createAccount({
    role: 'institution_admin',
    name: '林敏',
    phone: '13800000001',
    institutionId: institutions.a,
    mustChange: false,
  })
  for (const phone of ['13900001236', '13900001237']) {
    const proposed = await proposeAdministrator(people.system, {
      role: 'auditor',
      name: '严正',
      phone,
      identityNumber: '819999199003070022',
      reason: '原审计管理员调离本单位',
    })
    if (!proposed.ok) throw new Error(proposed.refusal.code)
  }
  for (const person of [people.auditor, people.clerkA]) await begun(person)
  await checkCases(people.adminA, [caseLine(1), caseLine(2)])
  await takeQuestions(institutions.a)
  for (const _question of [1, 2]) await insertConsultation(institutions.a)
  for (const _application of [1, 2]) await insertApplication(institutions.a)
  for (const _draft of [1, 2]) await layDraft(people.clerkA, institutions.a)
  for (const name of ['one', 'two']) {
    const url = `https://${name}.court.example.com/changes`
    const made = await makeWebhook(people.system, { courtId: courts.a, url })
    if (!made.ok) throw new Error(made.refusal.code)
  }
  for (const _case of [1, 2]) {
    const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
    const confirmed = await confirmAddress(people.mediatorA, {
      caseId: id,
      partyId: applicantId,
      answer: 'confirmed',
      recipient: '许静',
      address: residence,
      phone: '13800000099',
      electronic: 'yes',
      electronicAddress: 'xu@example.invalid',
      on: toLocalDate(new Date()),
    })
    if (!confirmed.ok) throw new Error(confirmed.refusal.code)
    await layConsents(id)
    const meeting = { caseId: id, form: 'telephone', ...freshSlot() }
    const scheduled = await scheduleMeeting(people.mediatorA, meeting)
    if (!scheduled.ok) throw new Error(scheduled.refusal.code)
    await invite(world, id, await participantOf(applicantId))
    await layProposal(world, id)
    await layHelperRow(world, id, applicantId)
    const finalised = await finaliseAsSeen(people.mediatorA, id, 'acceptance_form')
    if (!finalised.ok) throw new Error(finalised.refusal.code)
    await db.query('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
      applicantId,
      people.partyX.id,
    ])
    const correction = { caseId: id, correctionId: randomUUID(), partyId: applicantId }
    const asName = { ...correction, item: 'name', value: '许靜' }
    const requested = await requestCorrection(people.partyX, asName)
    if (!requested.ok) throw new Error(requested.refusal.code)
  }
}

export type StoredValue = {
  readonly column: SealedColumn
  /** The row's name, as in its binding. */
  readonly row: string
  readonly sealed: string
}

/** Every sealed value of the database, in a fixed order. */
export async function storedValues(): Promise<StoredValue[]> {
  const db = await ownerClient()
  const found: StoredValue[] = []
  for (const table of SEALED_TABLE_NAMES) {
    const { row, columns } = SEALED_TABLES[table]
    const name = `concat_ws('/', ${Object.keys(row).join(', ')})`
    for (const column of columns) {
      const { rows } = await db.query<{ row: string; sealed: string }>(
        `SELECT ${name} AS row, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL
          ORDER BY 1`,
      )
      found.push(...rows.map((each) => ({ ...each, column: `${table}.${column}` as SealedColumn })))
    }
  }
  return found
}

/** Writes a value as it is into a sealed column of a row. */
export async function storeSealed({ column, row, sealed }: StoredValue): Promise<void> {
  const [table, name] = column.split('.') as [keyof typeof SEALED_TABLES, string]
  const key = `concat_ws('/', ${Object.keys(SEALED_TABLES[table].row).join(', ')})`
  await (
    await ownerClient()
  ).query(`UPDATE ${table} SET ${name} = $2 WHERE ${key} = $1`, [row, sealed])
}
