import {
  countStages,
  followCourse,
  FUNNEL_STAGES,
  kindOfApplicant,
  type InvitationCourse,
  type PersonCourse,
} from '@/lib/domain/invitation/funnel'

// 当事人到场：一人在一案只算一次，走到后一步的也走过前一步，换新的邀请算在第一份上。

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 2))
const sms: InvitationCourse = {
  channel: 'sms',
  issuedAt: day(1),
  deliveredAt: null,
  hasFailed: false,
  openedAt: null,
  usedAt: null,
}
const course = (...invitations: Partial<InvitationCourse>[]): PersonCourse => ({
  invitations: invitations.map((each) => ({ ...sms, ...each })),
  answeredAt: null,
  consentedAt: null,
})
const daysOf = (person: PersonCourse) => {
  const { at } = followCourse(person)
  return FUNNEL_STAGES.map((stage) => at[stage]?.getUTCDate() ?? null)
}

test.each<[string, PersonCourse, (number | null)[], string, string]>([
  ['短信没有回执', course({}), [1, null, null, null, null, null], 'invited', 'unknown'],
  [
    '短信已送达',
    course({ deliveredAt: day(2) }),
    [1, 2, null, null, null, null],
    'delivered',
    'reached',
  ],
  [
    '短信没有送到',
    course({ hasFailed: true }),
    [1, null, null, null, null, null],
    'invited',
    'failed',
  ],
  [
    '邀请函没有打开',
    course({ channel: 'paper' }),
    [1, null, null, null, null, null],
    'invited',
    'unknown',
  ],
  [
    '邀请函打开了，就是送到了',
    course({ channel: 'paper', openedAt: day(4) }),
    [1, 4, 4, null, null, null],
    'opened',
    'reached',
  ],
  [
    '用码直接进入，没有单独的打开',
    course({ channel: 'paper', usedAt: day(5) }),
    [1, 5, 5, 5, null, null],
    'identified',
    'reached',
  ],
  [
    '回执比打开晚到：送达不晚于打开',
    course({ deliveredAt: day(6), openedAt: day(3) }),
    [1, 3, 3, null, null, null],
    'opened',
    'reached',
  ],
  [
    '答复不同意',
    { ...course({ deliveredAt: day(1), openedAt: day(2), usedAt: day(2) }), answeredAt: day(3) },
    [1, 1, 2, 2, 3, null],
    'answered',
    'reached',
  ],
  [
    '先不同意，后来同意',
    {
      ...course({ deliveredAt: day(1), openedAt: day(2), usedAt: day(2) }),
      answeredAt: day(3),
      consentedAt: day(8),
    },
    [1, 1, 2, 2, 3, 8],
    'consented',
    'reached',
  ],
  [
    '第一份没有送到，第二份打开：一个人，从第一份算起',
    course({ hasFailed: true }, { issuedAt: day(5), openedAt: day(6) }),
    [1, 6, 6, null, null, null],
    'opened',
    'reached',
  ],
])('%s', (_name, person, days, last, delivery) => {
  expect(daysOf(person)).toEqual(days)
  expect(followCourse(person)).toMatchObject({ last, delivery })
})

test('先短信后邀请函的人算作短信，次序与记录的先后无关', () => {
  const letter = { channel: 'paper', issuedAt: day(4) } as const
  expect(followCourse(course({}, letter)).channel).toBe('sms')
  expect(followCourse(course(letter, {})).channel).toBe('sms')
})

test('每一种记录都单调：后一步有，前一步就有，且不更晚', () => {
  const moments = [null, day(2), day(3)]
  for (const deliveredAt of moments)
    for (const openedAt of moments)
      for (const usedAt of moments)
        for (const answeredAt of moments)
          for (const consentedAt of moments) {
            const { at } = followCourse({
              ...course({ deliveredAt, openedAt, usedAt }),
              answeredAt,
              consentedAt,
            })
            for (const [index, stage] of FUNNEL_STAGES.slice(1).entries()) {
              const before = at[FUNNEL_STAGES[index]!]
              if (at[stage]) expect(before !== null && before <= at[stage]).toBe(true)
            }
          }
})

test('合计：每人每步一次', () => {
  const people = [course({}), course({ deliveredAt: day(2) }), course({ usedAt: day(3) })]
  expect(countStages(people.map(followCourse))).toEqual({
    invited: 3,
    delivered: 2,
    opened: 1,
    identified: 1,
    answered: 0,
    consented: 0,
  })
})

test.each([
  [1, 'other'],
  [4, 'other'],
  [5, 'repeat'],
  [80, 'repeat'],
])('十二个月内 %i 件：%s', (cases, kind) => {
  expect(kindOfApplicant(cases)).toBe(kind)
})
