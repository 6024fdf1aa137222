import { CASE_SOURCES } from '@/lib/domain/case/source'
import {
  EMPTY_DRAFT,
  readDraftContent,
  toReferralBody,
  type DraftContent,
} from '@/lib/domain/referral/draft-content'
import {
  decideComplete,
  decideStopReferral,
  missingRegisterSteps,
  nextRegisterStep,
  REGISTER_STATES,
  REGISTER_STEPS,
  registerStepBefore,
} from '@/lib/domain/referral/draft-steps'
import { consentNeedOf, decideReferralConsents } from '@/lib/domain/referral/referral-consents'
import { findGround, SUITABILITY } from '@/lib/domain/referral/unsuitable'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 引调登记的规则：谁要先同意（在线调解规则第4条、特邀规定第11条），哪些情形不予引调（第9条），还差哪一步。

const day = (text: string) => parseLocalDate(text)!
const TODAY = day('2026-11-29')
const PARTIES = [
  { id: 'a', name: '许静', side: 'applicant' },
  { id: 'b', name: '恒信公寓公司', side: 'respondent' },
  { id: 'c', name: '陈立', side: 'third' },
] as const
const given = (...ids: string[]) =>
  ids.map((partyId) => ({ partyId, how: 'oral' as const, on: day('2026-11-20') }))

const FULL: DraftContent = {
  ...EMPTY_DRAFT,
  source: 'entrusted_ordinary',
  suitability: 'suitable',
  passedParties: true,
  disputeType: 'contract',
  cause: '买卖合同纠纷',
  claim: '付款',
  facts: '欠款',
  passedMaterials: true,
  institution: 'demo',
}

test('各来源须经谁同意', () => {
  expect(CASE_SOURCES.map((source) => [source, consentNeedOf(source)])).toEqual([
    ['delegated_pre_filing', 'applicants'],
    ['entrusted_ordinary', 'all'],
    ['entrusted_summary', 'all'],
    ['administrative', 'none'],
    ['party_application', 'none'],
  ])
})

test.each([
  ['entrusted_ordinary', ['a', 'b', 'c'], null],
  ['entrusted_summary', ['a', 'b'], '陈立'],
  ['entrusted_ordinary', [], '许静、恒信公寓公司、陈立'],
  ['delegated_pre_filing', ['a'], null],
  ['delegated_pre_filing', ['a', 'b'], null],
  ['delegated_pre_filing', ['b'], '许静'],
  ['administrative', [], null],
  ['party_application', ['b'], null],
] as const)('%s，已同意 %j：缺 %s', (source, ids, missing) => {
  const decided = decideReferralConsents(source, PARTIES, given(...ids), TODAY)
  if (missing === null)
    expect(decided).toEqual({
      ok: true,
      value: ids.map((id) => expect.objectContaining({ partyId: id })),
    })
  else
    expect(decided).toMatchObject({ refusal: { code: 'CONSENTS_INCOMPLETE', facts: { missing } } })
})

test('同意的日期不能晚于今天，不能早于2000年；没有当事人谈不上同意', () => {
  const on = (text: string) =>
    decideReferralConsents(
      'delegated_pre_filing',
      PARTIES,
      [{ partyId: 'a', how: 'oral', on: day(text) }],
      TODAY,
    )
  expect(on('2026-11-30')).toMatchObject({
    refusal: { fields: { 'consents.a': 'DATE_IN_FUTURE' } },
  })
  expect(on('1999-12-31')).toMatchObject({
    refusal: { fields: { 'consents.a': 'DATE_BEFORE_2000' } },
  })
  expect(on('2026-11-29')).toMatchObject({ ok: true })
  expect(decideReferralConsents('entrusted_ordinary', [], [], TODAY)).toMatchObject({
    refusal: { code: 'PARTIES_MISSING' },
  })
})

test('三种情形各是一种理由，没有情形的没有理由', () => {
  expect(SUITABILITY.map(findGround)).toEqual([
    null,
    'outside_courts',
    'no_jurisdiction',
    'not_online',
  ])
  expect(findGround(null)).toBeNull()
})

test('每缺一步，就从那一步继续；有情形的等于第一步没有过', () => {
  const without: readonly (readonly [Partial<DraftContent>, string])[] = [
    [{ source: null }, 'source'],
    [{ suitability: 'not_online' }, 'source'],
    [{ passedParties: false }, 'parties'],
    [{ claim: null }, 'dispute'],
    [{ passedMaterials: false }, 'materials'],
    [{ institution: null }, 'institution'],
  ]
  for (const [missing, step] of without) {
    expect(missingRegisterSteps({ ...FULL, ...missing })).toEqual([step])
    expect(decideComplete('open', { ...FULL, ...missing })).toMatchObject({
      refusal: { code: 'REGISTER_INCOMPLETE', facts: { step } },
    })
  }
  expect(nextRegisterStep(FULL)).toBe('review')
  expect(decideComplete('open', FULL)).toMatchObject({ ok: true })
  expect(REGISTER_STEPS.map(registerStepBefore)).toEqual([null, ...REGISTER_STEPS.slice(0, -1)])
})

test.each(REGISTER_STATES)('登记处于 %s：能否不予引调、能否引调', (state) => {
  const unsuitable = { ...FULL, suitability: 'outside_courts' as const }
  expect(decideStopReferral(state, unsuitable)).toMatchObject(
    state === 'open'
      ? { value: { kind: 'new', ground: 'outside_courts', source: 'entrusted_ordinary' } }
      : state === 'stopped'
        ? { value: { kind: 'repeated' } }
        : { refusal: { code: 'REGISTER_OVER' } },
  )
  expect(decideComplete(state, FULL).ok).toBe(state === 'open')
})

test('没有情形或者没有来源，不能登记不予引调', () => {
  expect(decideStopReferral('open', FULL)).toMatchObject({ refusal: { code: 'REGISTER_SUITABLE' } })
  expect(decideStopReferral('open', { suitability: 'not_online', source: null })).toMatchObject({
    refusal: { code: 'REGISTER_SUITABLE' },
  })
})

test('存下的内容读回来不变，送出的只有接口的字段', () => {
  expect(readDraftContent(JSON.stringify(FULL))).toEqual(FULL)
  expect(() => readDraftContent('{"other":1}')).toThrow()
  const now = new Date('2026-11-29T04:00:00Z')
  const body = toReferralBody(FULL, now)
  expect(body).toMatchObject({ referredAt: now.toISOString(), source: 'entrusted_ordinary' })
  for (const own of ['suitability', 'consents', 'passedParties', 'passedMaterials', 'unsent'])
    expect(body).not.toHaveProperty(own)
})
