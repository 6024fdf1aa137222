// What npm run drill:device kills: the machine of a drill, with drafts of minutes in two cases of
// one mediator.
import { randomUUID } from 'node:crypto'
import { makeMachine } from './drill-machine.mjs'

const OWNER = { role: 'mediator', institution: '示例区调解中心', name: '王朗' }

/** Makes everything and starts it. */
export async function makeDeviceMachine() {
  const machine = await makeMachine()
  const { query } = machine
  const own = machine.accountOf(OWNER)
  const places = await layDrafts(query, own)
  const { mediatorId, otherId } = places[0]
  return {
    ...machine,
    own,
    places,
    mediatorId,
    otherId,
    giveTo: ({ caseId }, holderId) =>
      query('UPDATE cases SET mediator_id = $2 WHERE id = $1', [caseId, holderId]),
  }
}

/**
 * Drafts of minutes of meetings that were held, in two cases of the mediator; and who else might
 * get the cases.
 */
async function layDrafts(query, own) {
  const found = await query(
    `SELECT c.id AS "caseId", a.id AS "mediatorId",
      (SELECT o.id FROM accounts o WHERE o.role = 'mediator'
       AND o.institution_id = a.institution_id AND o.id <> a.id LIMIT 1) AS "otherId"
     FROM accounts a JOIN cases c ON c.mediator_id = a.id
     WHERE a.role = 'mediator' AND a.name = $1 AND c.status = 'in_mediation'
       ORDER BY c.referred_at DESC LIMIT 2`,
    [own.name],
  )
  if (found.length < 2) throw new Error('演示数据里这名调解员没有两件调解中的案件。')
  return Promise.all(
    found.map(async (place) => ({ ...place, minutesId: await layDraft(query, own, place) })),
  )
}

/** @returns the id of the minutes */
async function layDraft(query, own, { caseId, mediatorId }) {
  const [meetingId, minutesId] = [randomUUID(), randomUUID()]
  const keys = 'case_id, court_id, holder_id'
  await query(
    `INSERT INTO meetings (id, ${keys}, mediator_id, mediator_name, meeting_no, form, starts_at,
      ends_at, place, state, held_from, held_to, recorded_at)
     SELECT $2, id, court_id, holder_id, $3, $4,
       (SELECT coalesce(max(meeting_no), 0) + 1 FROM meetings WHERE case_id = $1),
       'on_site', now() - interval '2 hours', now() - interval '1 hour', '第一调解室', 'held',
       now() - interval '2 hours', now() - interval '1 hour', now() FROM cases WHERE id = $1`,
    [caseId, meetingId, mediatorId, own.name],
  )
  await query(
    `INSERT INTO minutes (id, ${keys}, mediator_id, meeting_id, minutes_no, state, opened_at)
     SELECT $2, id, court_id, holder_id, $3, $4,
       (SELECT coalesce(max(minutes_no), 0) + 1 FROM minutes WHERE case_id = $1),
       'draft', now() - interval '2 hours' FROM cases WHERE id = $1`,
    [caseId, minutesId, mediatorId, meetingId],
  )
  return minutesId
}
