// Minutes of a meeting of both parties, given to them: a statement that was corrected, an offer and
// a result, each with its marker.
const MARKS = [
  {
    marker: 'ZQX8001',
    what: '笔录里的陈述',
    hears: ['mediator', 'admin', 'first', 'second'],
    control: 'second',
  },
  {
    marker: 'ZQX8002',
    what: '笔录里改掉的话',
    hears: ['mediator', 'admin'],
    control: null,
  },
  {
    marker: 'ZQX8003',
    what: '笔录里的让步',
    hears: ['mediator', 'admin'],
    control: 'mediator',
  },
]

/**
 * Inserts them past every act: what a meeting and its preparations need is not what is looked at
 * here.
 * @returns {Promise<{ minutesId: string, marks: object[] }>}
 */
export async function addMarkedMinutes(query, caseId, parties) {
  const ofCase =
    'SELECT gen_random_uuid() AS id, id AS case_id, court_id, holder_id FROM cases WHERE id = $1'
  const [{ id: meetingId }] = await query(
    `INSERT INTO meetings (id, case_id, court_id, holder_id, mediator_id, mediator_name, meeting_no,
      form, starts_at, ends_at, state, held_from, held_to, recorded_at)
     SELECT gen_random_uuid(), c.id, c.court_id, c.holder_id, c.mediator_id, c.mediator_name,
       1 + coalesce((SELECT max(meeting_no) FROM meetings WHERE case_id = c.id), 0), 'on_site',
         now() - interval '1 hour',
       now(), 'held', now() - interval '1 hour', now(), now() FROM cases c WHERE c.id = $1
         RETURNING id`,
    [caseId],
  )
  for (const { partyId, name } of parties)
    await query(
      `INSERT INTO meeting_attendances (id, case_id, court_id, holder_id, meeting_id, person_kind,
        person_id, person_name,
         attendance) SELECT c.*, $2, 'party', $3, $4, 'present' FROM (${ofCase}) c`,
      [caseId, meetingId, partyId, name],
    )
  const [{ id: minutesId }] = await query(
    `INSERT INTO minutes (id, case_id, court_id, holder_id, mediator_id, meeting_id, minutes_no,
      state, version, opened_at)
     SELECT gen_random_uuid(), c.id, c.court_id, c.holder_id, c.mediator_id, $2,
       1 + coalesce((SELECT max(minutes_no) FROM minutes WHERE case_id = c.id), 0), 'submitted', 1,
         now()
     FROM cases c WHERE c.id = $1 RETURNING id`,
    [caseId, meetingId],
  )
  const [{ partyId, name }] = parties
  const entry = async (no, section, body, replaces = null) => {
    const [{ id }] = await query(
      `INSERT INTO minutes_entries (id, case_id, court_id, holder_id, minutes_id, entry_no, section,
        speaker_kind, speaker_id, speaker_name, body, said_at, recorded_at, replaces_id)
       SELECT c.*, $2, $3, $4, 'party', $5, $6, $7, now(), now(), $8 FROM (${ofCase}) c
         RETURNING id`,
      [caseId, minutesId, no, section, partyId, name, body, replaces],
    )
    return id
  }
  const corrected = await entry(1, 'statement', '付了六千。ZQX8002')
  await entry(2, 'statement', '付了五千。ZQX8001', corrected)
  await entry(3, 'proposal', '愿少收一千。ZQX8003')
  await entry(4, 'result', '下周再谈。')
  const head = {
    meetingNo: 1,
    form: 'on_site',
    place: '',
    from: new Date(Date.now() - 3_600_000).toISOString(),
    to: new Date().toISOString(),
    mediator: '调解员',
    present: parties.map((party) => party.name).join('、'),
  }
  await query(
    `INSERT INTO minutes_versions (minutes_id, case_id, court_id, holder_id, version, last_entry_no,
      sha256, head, submitted_at,
       submitted_by) SELECT $2, c.id, c.court_id, c.holder_id, 1, 4, 'x', $3, now(), '调解员'
         FROM cases c WHERE c.id = $1`,
    [caseId, minutesId, JSON.stringify(head)],
  )
  return { minutesId, marks: MARKS }
}
