const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** One example of each event of 调解笔录. */
export const MINUTES_EVENT_EXAMPLES = {
  'minutes.opened': { minutesId: ID, minutesNo: 2, meetingId: ID, meetingNo: 2 },
  'minutes.supplemented': {
    minutesId: ID,
    minutesNo: 3,
    meetingId: ID,
    meetingNo: 2,
    supplementedId: ID,
    supplementedNo: 2,
  },
  'minutes.submitted': {
    minutesId: ID,
    minutesNo: 2,
    version: 1,
    entries: 14,
    sha256: 'ab'.repeat(32),
    to: '许静、张律师',
  },
  'minutes.answered': {
    minutesId: ID,
    minutesNo: 2,
    version: 1,
    personId: ID,
    person: '许静',
    answer: 'objected',
    how: 'signed',
    on: '2026-06-12',
    complete: false,
  },
  'minutes.reopened': { minutesId: ID, minutesNo: 2, version: 1 },
} as const
