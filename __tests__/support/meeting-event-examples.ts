const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

const plan = {
  form: 'on_site' as const,
  startsAt: '2026-06-16T07:00:00.000Z',
  endsAt: '2026-06-16T08:00:00.000Z',
  place: '第一调解室（天河路1号3楼）',
}

const ofRecording = { no: 1, recordingId: ID }

/** One example of each event of 调解会. */
export const MEETING_EVENT_EXAMPLES = {
  'meeting.scheduled': { no: 1, ...plan },
  'meeting.moved': {
    no: 1,
    ...plan,
    before: { ...plan, form: 'video' as const, place: null },
    reason: '许静当天出差',
  },
  'meeting.cancelled': { no: 1, startsAt: '2026-06-16T07:00:00.000Z', reason: '双方已自行和解' },
  'meeting.held': {
    no: 1,
    form: 'on_site' as const,
    heldFrom: '2026-06-16T07:00:00.000Z',
    heldTo: '2026-06-16T08:20:00.000Z',
    place: '第一调解室（天河路1号3楼）',
    present: ['许静'],
    late: ['恒信物业'],
    absent: [],
  },
  'guidance.requested': { requestId: ID, no: 1, digest: 'a'.repeat(64) },
  'guidance.accepted': { requestId: ID, no: 1, until: '2026-06-16T08:00:00.000Z' },
  'guidance.declined': { requestId: ID, no: 1, digest: 'a'.repeat(64) },
  'guidance.ended': { requestId: ID, no: 1, wasAccepted: true },
  'conference.opened': { no: 1 },
  'conference.form-changed': { no: 1, from: 'picture' as const, to: 'sound' as const },
  'conference.ended': {
    no: 1,
    reason: 'finished' as const,
    openedAt: '2026-06-16T07:00:00.000Z',
    marks: 12,
    digest: 'ab'.repeat(32),
  },
  'recording.proposed': { ...ofRecording, purpose: 'instead' as const, wording: '2026-1' },
  'recording.answered': { ...ofRecording, answer: 'given' as const, wording: '2026-1' },
  'recording.started': { ...ofRecording, consents: 2 },
  'recording.stopped': { ...ofRecording, reason: 'stopped' as const },
  'recording.interrupted': { ...ofRecording, trouble: 'disk_full' as const },
  'recording.made': {
    recordingId: ID,
    sha256: 'ab'.repeat(32),
    size: 1_000,
    durationMs: 3_600_000,
    chunks: 1_800,
    gaps: 1,
    manifest: 'cd'.repeat(32),
  },
  'recording.replayed': { recordingId: ID, replayId: ID, reason: 'check_record' as const },
  'party.unavailable-marked': {
    partyId: ID,
    party: '许静',
    answer: 'unavailable' as const,
    from: '2026-06-15',
    to: '2026-06-17',
    note: null,
  },
  'room.created': { roomId: ID, room: '第一调解室', place: '天河路1号3楼' },
  'room.edited': {
    roomId: ID,
    room: '第一调解室',
    changes: [{ field: '地点', before: null, after: '天河路1号3楼' }],
  },
  'room.closed': { roomId: ID, room: '第一调解室', until: '2026-12-31' },
}
