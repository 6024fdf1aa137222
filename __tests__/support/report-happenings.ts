import { asOwner, type World } from './world'

/**
 * To cases of every tenant: extensions, pauses, and assignments that their mediators gave back
 * before or after taking the case, some of a case twice, on days around its acceptance.
 */
export async function layHappenings({ people }: World): Promise<void> {
  const to = 'SELECT id, court_id, holder_id'
  const from = 'FROM cases c, generate_series(0, 1) n WHERE c.accepted_at IS NOT NULL'
  const day = 'heyi_day(c.accepted_at) + (c.number_serial % 40)::int + n * 9'
  await asOwner(
    `INSERT INTO clock_extensions (case_id, court_id, holder_id, days, agreed_on)
     ${to}, 10, ${day} ${from} AND c.number_serial % 5 < 2 - n`,
  )
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on, to_on)
     ${to}, 'appraisal', ${day}, ${day} + 3 ${from} AND c.number_serial % 7 < 2 - n`,
  )
  await asOwner(
    `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name, assigned_at,
       assigned_by, rank, rank_score, accepted_at, ended_at, ended_because, end_reason, end_text)
     ${to}, $1::uuid, '谢岚', c.accepted_at, '林敏', 1, 80,
       CASE WHEN (c.number_serial + n) % 2 = 0 THEN c.accepted_at END,
       c.accepted_at + (c.number_serial % 40 + 1 + n) * interval '1 day',
       CASE WHEN c.number_serial % 9 = 0 THEN 'undone' ELSE 'withdrawn' END, 'health', '近期住院治疗'
     ${from} AND c.number_serial % 3 < 2 - n`,
    [people.mediatorA.id],
  )
}
