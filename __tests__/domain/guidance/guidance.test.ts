import {
  decideAcceptGuidance,
  decideAskGuidance,
  decideDeclineGuidance,
  decideEndGuidance,
  GUIDANCE_STATES,
  type Guidance,
} from '@/lib/domain/guidance/guidance'

// 请法官指导：特邀规定 第3条第二项；人民调解法 第5条第二款；docs/decisions/0151。

const STARTS = new Date('2026-06-16T07:00:00Z')
const meeting = {
  form: 'video',
  state: 'planned',
  startsAt: STARTS,
  endsAt: new Date('2026-06-16T08:00:00Z'),
} as const
const guidance = (change: Partial<Guidance> = {}): Guidance => ({
  id: 'g1',
  meetingId: 'm1',
  question: '违约金过高的，能不能调低',
  state: 'requested',
  requestedBy: '甲调解员',
  requestedAt: new Date('2026-06-15T07:00:00Z'),
  judge: null,
  answeredAt: null,
  words: null,
  untilAt: null,
  ...change,
})
const codeOf = (decided: { ok: boolean; value?: unknown; refusal?: { code: string } }) =>
  decided.ok ? String(decided.value) : decided.refusal?.code

const input = { requestId: 'g2', meetingId: 'm1' }
test.each([
  ['视频会议', meeting, [], 'new'],
  ['到场的会议没有会议室', { ...meeting, form: 'on_site' as const }, [], 'NOT_FOUND'],
  ['会议已经开过', { ...meeting, state: 'held' as const }, [], 'CONFERENCE_OVER'],
  ['已经请了，还没有答复', meeting, [guidance()], 'GUIDANCE_OPEN'],
  ['法官已经答应', meeting, [guidance({ state: 'accepted' })], 'GUIDANCE_OPEN'],
  ['上一次没有来，可以再请', meeting, [guidance({ state: 'declined' })], 'new'],
  ['别的会议请了', meeting, [guidance({ meetingId: 'm9' })], 'new'],
  ['同一份表发两次', meeting, [guidance({ id: 'g2' })], 'there'],
])('请：%s', (_title, of, all, expected) => {
  expect(codeOf(decideAskGuidance({ meeting: of, all }, input))).toBe(expected)
})

test.each([
  ['会前答应：从开会起算', new Date('2026-06-16T06:00:00Z'), '2026-06-16T07:30:00.000Z'],
  ['会议中答应：从现在起算', new Date('2026-06-16T07:20:00Z'), '2026-06-16T07:50:00.000Z'],
])('%s', (_title, now, until) => {
  const decided = decideAcceptGuidance({ guidance: guidance(), meeting }, '30', now)
  expect(decided).toEqual({ ok: true, value: new Date(until) })
})

test.each(GUIDANCE_STATES.filter((state) => state !== 'requested'))(
  '已经答复或者收回的（%s），别的法官不能再答复',
  (state) => {
    const answered = guidance({ state, judge: '甲法官' })
    expect(codeOf(decideAcceptGuidance({ guidance: answered, meeting }, '60', STARTS))).toBe(
      'GUIDANCE_ANSWERED',
    )
    expect(codeOf(decideDeclineGuidance(answered))).toBe('GUIDANCE_ANSWERED')
  },
)

test('结束一次；结束过的没有可结束的', () => {
  expect(codeOf(decideEndGuidance(guidance({ state: 'accepted' })))).toBe('true')
  expect(codeOf(decideEndGuidance(guidance({ state: 'ended' })))).toBe('null')
})
