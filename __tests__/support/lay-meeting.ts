import { layPart } from './case-parts'
import { ownerClient } from './world'

// A meeting and what the law wants before one, laid past every policy. Each function may run twice
// on one case.

type MeetingCase = {
  readonly id: string
  readonly applicantId: string
  readonly respondentId: string
}

async function isLaid(table: string, caseId: string): Promise<boolean> {
  const db = await ownerClient()
  const { rowCount } = await db.query(`SELECT 1 FROM ${table} WHERE case_id = $1 LIMIT 1`, [caseId])
  return rowCount !== 0
}

/** Consent, identity, rights, consequences and address of both parties, recorded on that day. */
export async function layPreparations(
  { id, applicantId, respondentId }: MeetingCase,
  mediatorId: string,
  on = '2026-11-18',
): Promise<void> {
  if (await isLaid('identity_checks', id)) return
  const parties = [
    { party_id: applicantId, name: '申请人' },
    { party_id: respondentId, name: '被申请人' },
  ]
  for (const [index, { party_id, name }] of parties.entries()) {
    const shared = {
      mediator_id: mediatorId,
      entry_no: index + 1,
      party_id,
      recorded_at: new Date(`${on}T10:00:00+08:00`),
    }
    const person = { person_kind: 'party', person_id: party_id, person_name: name }
    await layPart('consents', id, {
      ...shared,
      // Behind whatever a test records by the act.
      entry_no: index + 101,
      party_name: name,
      scope: 'mediation',
      answer: 'given',
      way: 'oral',
      given_on: on,
    })
    await layPart('identity_checks', id, {
      ...shared,
      ...person,
      way: 'original_on_site',
      document: 'id_card',
      matches: true,
      checked_on: on,
    })
    await layPart('rights_notices', id, {
      ...shared,
      ...person,
      items: [
        'rights_and_duties',
        'rules',
        'procedure',
        'effect',
        'confirmation',
        'false_mediation',
      ],
      way: 'oral',
      given_on: on,
    })
    await layPart('address_confirmations', id, {
      ...shared,
      party_name: name,
      answer: 'refused',
      confirmed_on: on,
    })
  }
}

/** A meeting of these hours; `attendances` by person make it one that was held. */
export async function layMeeting(
  caseId: string,
  mediatorId: string,
  meeting: {
    readonly from?: string
    readonly to?: string
    readonly no?: number
    readonly attendances?: readonly {
      readonly personId: string
      readonly name: string
      readonly attendance: 'present' | 'late' | 'absent'
    }[]
  } = {},
): Promise<string> {
  const from = new Date(meeting.from ?? '2026-11-20T15:00:00+08:00')
  const to = new Date(meeting.to ?? '2026-11-20T16:00:00+08:00')
  const id = await layPart('meetings', caseId, {
    mediator_id: mediatorId,
    mediator_name: '谢岚',
    meeting_no: meeting.no ?? 1,
    form: 'on_site',
    starts_at: from,
    ends_at: to,
    place: '第一调解室',
    state: meeting.attendances ? 'held' : 'planned',
    held_from: meeting.attendances ? from : null,
    held_to: meeting.attendances ? to : null,
    recorded_at: from,
  })
  for (const { personId, name, attendance } of meeting.attendances ?? [])
    await layPart('meeting_attendances', caseId, {
      meeting_id: id,
      person_kind: 'party',
      person_id: personId,
      person_name: name,
      attendance,
    })
  return id
}
