import {
  decideKeepPhoto,
  type PhotographedCheck,
} from '@/lib/domain/identity-photo/decide-keep-photo'
import { day } from '../time/day'

// 在线诉讼规则 第7条：调解员看过的证件，可以附一张照片。

const CHECK: PhotographedCheck = {
  id: 'k1',
  mediatorId: 'm1',
  person: '许静',
  way: 'original_on_site',
  matches: true,
  on: day('2026-09-15'),
  photoId: null,
}
const codeOf = (change: Partial<PhotographedCheck>, checkId = 'k1', today = '2026-09-15') => {
  const facts = { status: 'in_mediation' as const, checks: [{ ...CHECK, ...change }] }
  const decided = decideKeepPhoto(facts, checkId, { actorId: 'm1', today: day(today) })
  return decided.ok ? 'done' : decided.refusal.code
}

test.each<[string, Partial<PhotographedCheck>, string]>([
  ['现场看过原件', {}, 'done'],
  ['视频看过', { way: 'video' }, 'done'],
  ['电话里没有看到证件', { way: 'telephone_questions' }, 'IDENTITY_PHOTO_UNFIT'],
  ['本人在线比对的', { way: 'online_comparison' }, 'IDENTITY_PHOTO_UNFIT'],
  ['结果不符', { matches: false }, 'IDENTITY_PHOTO_UNFIT'],
  ['别的调解员核验的', { mediatorId: 'm2' }, 'IDENTITY_PHOTO_UNFIT'],
  ['当事人自己填报的', { mediatorId: null }, 'IDENTITY_PHOTO_UNFIT'],
  ['前一天核验的', { on: day('2026-09-14') }, 'IDENTITY_PHOTO_LATE'],
  ['已经有照片', { photoId: 'f1' }, 'IDENTITY_PHOTO_TWICE'],
])('%s', (_title, change, expected) => {
  expect(codeOf(change)).toBe(expected)
})

test('没有这次核验；案件已不在调解中', () => {
  expect(codeOf({}, 'k9')).toBe('IDENTITY_PHOTO_UNFIT')
  const closed = decideKeepPhoto({ status: 'closed', checks: [CHECK] }, 'k1', {
    actorId: 'm1',
    today: day('2026-09-15'),
  })
  expect(closed).toMatchObject({ refusal: { code: 'IDENTITY_PHOTO_UNFIT' } })
})
