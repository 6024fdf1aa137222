// Events of 催办 by a court.

const CHASE = { chaseId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', node: 'mediation' } as const

export const CHASE_EVENT_EXAMPLES = {
  'court.chase-days-set': {
    courtId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
    court: '甲区法院',
    from: null,
    to: 5,
  },
  'chase.sent': {
    ...CHASE,
    institution: '甲调解中心',
    mediator: '周启',
    dueOn: '2026-06-12',
    answerDueOn: '2026-06-17',
    digest: 'e'.repeat(64),
    repeats: null,
  },
  'chase.read': CHASE,
  'chase.answered': {
    ...CHASE,
    reason: 'scheduling',
    expectedOn: '2026-06-19',
    digest: 'e'.repeat(64),
  },
  'chase.escalated': { ...CHASE, why: 'unanswered' },
} as const
