import { checkClarity } from '@/lib/domain/confirmation/clarity'
import { CLARITY_FINDINGS, MISSING_PARTS } from '@/lib/domain/confirmation/clarity-findings'
import { checkEligibility } from '@/lib/domain/confirmation/eligibility'
import {
  ELIGIBILITY_FINDINGS,
  makeEligibilityFinding,
  type EligibilityCode,
} from '@/lib/domain/confirmation/eligibility-findings'
import { MATERIAL_KINDS, MATERIALS } from '@/lib/domain/confirmation/materials'
import { REFUSAL_CODES, type Refusal } from '@/lib/domain/refusal'
import { materialInWords } from '@/lib/labels/zh-CN/confirmation'
import {
  clarityInWords,
  eligibilityInWords,
  missingInWords,
} from '@/lib/labels/zh-CN/confirmation-finding'
import {
  PARTY_CONFIRMATION,
  paperForParty,
  partyConfirmationStatus,
  partyFinding,
  unclearForParty,
  UNCLEAR_FOR_PARTY,
} from '@/lib/labels/zh-CN/party-confirmation'
import { PLAIN_WORD } from '@/lib/labels/zh-CN/plain-word'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { lengthOf, sentencesOf } from '../architecture/shown-words'
import { APPLICATION_CASES } from '../domain/confirmation/eligibility-cases'
import { MATTER_CASES } from '../domain/confirmation/matter-cases'
import { application } from '../domain/confirmation/sound-application'
import { ATTACHMENTS, PARTIES, UNCLEAR_TERMS } from '../domain/confirmation/unclear-terms'

const ELIGIBILITY_CASES = [...APPLICATION_CASES, ...MATTER_CASES]

const isSentence = (text: string) =>
  /\p{Script=Han}.*。$/u.test(text) && !/undefined|null|NaN|“”/.test(text)
const CODES = Object.keys(ELIGIBILITY_FINDINGS) as EligibilityCode[]

test('每一种资格问题都有一句话、怎么办和条文；写得出是谁、哪一条', () => {
  const findings = [
    ...CODES.map((code) => makeEligibilityFinding(code)),
    ...ELIGIBILITY_CASES.flatMap(([, change]) => checkEligibility(application(change))),
  ]
  for (const finding of findings) {
    const { sentence, remedy, article } = eligibilityInWords(finding)
    expect([finding.code, isSentence(sentence), isSentence(remedy)]).toEqual([
      finding.code,
      true,
      true,
    ])
    expect(article).toMatch(/第\d+条|规定$/)
  }
  const [late] = checkEligibility(
    application({ effectiveOn: application().on, on: application().on }),
  )
  expect(late).toBeUndefined()
  expect(
    eligibilityInWords(makeEligibilityFinding('PERIOD_OVER', { on: '2026-12-10' })).sentence,
  ).toBe('自协议生效之日起三十日已于2026年12月10日届满。')
})

test('每一种不明确都写明第几条、缺什么、另签补充协议，不叫人改原协议', () => {
  const findings = UNCLEAR_TERMS.flatMap(([clause]) =>
    checkClarity(['双方再无其他争议。', clause], { parties: PARTIES, attachments: ATTACHMENTS }),
  )
  expect(new Set(findings.map(({ code }) => code)).size).toBe(Object.keys(CLARITY_FINDINGS).length)
  for (const finding of findings) {
    const { clause, sentence, mend, article } = clarityInWords(finding)
    expect([finding.code, clause, isSentence(sentence)]).toEqual([finding.code, '第二条', true])
    expect(mend).toMatch(/补充协议.*原协议不作改动。$/)
    expect(article).toMatch(/第358条第5项|第8条第2款/)
  }
})

test('同一条缺的几样，各写一次', () => {
  const findings = checkClarity(['车位使用费由安泰置业有限公司妥善处理。'], {
    parties: PARTIES,
    attachments: [],
  })
  expect(missingInWords([...findings, ...findings])).toBe('金额、期限、履行方式、标准')
})

test('每一种材料都有名称、理由、状态和条文', () => {
  for (const kind of MATERIAL_KINDS) {
    const { article, slots } = MATERIALS[kind]
    const of = { kind, article, slot: slots[0], state: 'missing' as const, papers: [] }
    const bare = materialInWords({ ...of, party: null, person: null, thing: null })
    expect([kind, isSentence(bare.reason), bare.state]).toEqual([kind, true, '缺'])
    expect(bare.name).not.toMatch(/undefined|null/)
    expect(isSentence(paperForParty({ ...of, party: null, person: null, thing: null }))).toBe(true)
  }
})

test('拒绝的每个代码都有一句话，写明谁在什么时候办过什么', () => {
  const codes = REFUSAL_CODES.filter((code) => code.startsWith('CONFIRMATION_'))
  expect(codes.length).toBeGreaterThanOrEqual(15)
  const sentence = (code: Refusal['code'], facts: Refusal['facts'] = {}) =>
    refusalSentence({ code, facts }, new Date('2026-11-23T08:00:00Z'))
  for (const code of codes) expect([code, isSentence(sentence(code))]).toEqual([code, true])
  expect(
    sentence('CONFIRMATION_STATUS', {
      move: 'withdraw',
      status: 'confirmed',
      lastAct: 'confirm',
      by: '梁文',
      at: '2026-11-23T06:02:00.000Z',
    }),
  ).toBe('该申请已于 14:02 由梁文裁定调解协议有效。现在是“已确认”，不能撤回申请。')
})

/** Everything that a party reads, with long values. */
const PARTY_TEXTS: readonly string[] = [
  ...Object.values(PARTY_CONFIRMATION).map((text) =>
    typeof text === 'string' ? text : text(30, '2026年12月10日（星期四）'),
  ),
  ...Object.values(partyConfirmationStatus).flatMap(({ name, next }) => [name, next]),
  ...Object.values(partyFinding).filter((text) => text !== null),
  unclearForParty(9, MISSING_PARTS),
  ...Object.values(UNCLEAR_FOR_PARTY),
  ...MATERIAL_KINDS.map((kind) =>
    paperForParty({
      kind,
      article: MATERIALS[kind].article,
      slot: MATERIALS[kind].slots[0],
      state: 'missing',
      papers: [],
      party: null,
      person: null,
      thing: null,
    }),
  ),
]

test('当事人读到的每一句不超过四十个字', () => {
  expect(PARTY_TEXTS.length).toBeGreaterThan(50)
  const long = PARTY_TEXTS.flatMap(sentencesOf).filter((sentence) => lengthOf(sentence) > 40)
  expect(long).toEqual([])
})

test('当事人读到的没有要另外说明的法律词语', () => {
  const terms = Object.keys(PLAIN_WORD)
  const used = PARTY_TEXTS.flatMap((text) =>
    terms
      .filter((term) => text.includes(term) && !text.includes(`${term}（`))
      .map((term) => `${term} ← ${text}`),
  )
  expect(used).toEqual([])
})

test('阻止提交的问题，当事人都读得到怎么办', () => {
  const silent = CODES.filter(
    (code) => ELIGIBILITY_FINDINGS[code].weight !== 'for_judge' && partyFinding[code] === null,
  )
  expect(silent).toEqual([])
})
