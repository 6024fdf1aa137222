import { checkClarity } from '@/lib/domain/confirmation/clarity'
import { checkEligibility } from '@/lib/domain/confirmation/eligibility'
import {
  ELIGIBILITY_FINDINGS,
  makeEligibilityFinding,
  type EligibilityCode,
} from '@/lib/domain/confirmation/eligibility-findings'
import { listReviewPoints, REVIEW_POINTS } from '@/lib/domain/confirmation/review-points'
import { day } from '../time/day'
import { application } from './sound-application'
import { PARTIES } from './unclear-terms'

// 民诉法 第205条; 民诉解释 第351、355、358条; 在线调解规则 第20、23条.

const CODES = Object.keys(ELIGIBILITY_FINDINGS) as EligibilityCode[]

test('每一种问题都在一个要点下，只在一个', () => {
  const shown = listReviewPoints(
    CODES.map((code) => makeEligibilityFinding(code)),
    [],
  ).flatMap(({ findings }) => findings.map(({ code }) => code))
  expect([...shown].sort()).toEqual([...CODES].sort())
})

test('第 355 条、第 358 条的问题，在该条该项的要点下', () => {
  for (const code of CODES) {
    const finding = makeEligibilityFinding(code)
    if (!/^interpretation_35[58]/.test(finding.article)) continue
    const point = listReviewPoints([finding], []).find(({ findings }) => findings.length > 0)
    expect([code, point?.article]).toEqual([code, finding.article])
  }
})

test('没有问题的也列出，五项、六项都在；不明确的条款在第 358 条第 5 项下', () => {
  const clarity = checkClarity(['车位使用费由安泰置业有限公司妥善处理。'], {
    parties: PARTIES,
    attachments: [],
  })
  const points = listReviewPoints(checkEligibility(application({ on: day('2026-12-11') })), clarity)
  expect(points).toHaveLength(Object.keys(REVIEW_POINTS).length)
  const count = (of: string) => points.filter(({ group }) => group === of).length
  expect([count('application'), count('admission'), count('dismissal'), count('sham')]).toEqual([
    6, 5, 6, 1,
  ])
  const withFindings = points.filter((each) => each.findings.length > 0 || each.clarity.length > 0)
  expect(withFindings.map(({ point }) => point)).toEqual(['in_time', 'unclear'])
  expect(withFindings[1]?.clarity).toBe(clarity)
})
