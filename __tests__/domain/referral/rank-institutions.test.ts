import {
  findRecommended,
  isSpecialty,
  lapsesOf,
  rankInstitutions,
  type InstitutionFigures,
  type RankedInstitution,
} from '@/lib/domain/referral/rank-institutions'
import { at } from '../time/day'

const NONE: InstitutionFigures = {
  inHand: 0,
  accepted: 0,
  acceptedSeconds: 0,
  acceptedLate: 0,
  recalled: 0,
  closedOfType: 0,
  succeededOfType: 0,
  followed: 0,
  voluntary: 0,
}
const institution = (
  name: string,
  figures: Partial<InstitutionFigures> = {},
  rest: Partial<RankedInstitution> = {},
): RankedInstitution => ({
  id: name,
  name,
  specialties: ['property_right'],
  figures: { ...NONE, ...figures },
  bar: null,
  ...rest,
})
const BARRED = { because: 'not_confirmed', at: at('2026-11-20 09:00') } as const
const ranked = (...institutions: RankedInstitution[]) =>
  rankInstitutions(institutions, 'property_right').map(({ name }) => name)

test.each([
  [
    '不能选的排在最后，不论数字多好',
    [
      institution('甲', { closedOfType: 90, succeededOfType: 90 }, { bar: BARRED }),
      institution('乙'),
    ],
  ],
  [
    '擅长这类纠纷的在前，不论成功率',
    [
      institution('甲', { closedOfType: 90, succeededOfType: 90 }, { specialties: ['labour'] }),
      institution('乙', { closedOfType: 90, succeededOfType: 1 }),
    ],
  ],
  ['近一年逾期少的在前', [institution('甲', { acceptedLate: 1 }), institution('乙')]],
  ['被收回的也算逾期', [institution('甲', { recalled: 1 }), institution('乙')]],
  [
    '同类成功率高的在前',
    [
      institution('甲', { closedOfType: 10, succeededOfType: 6 }),
      institution('乙', { closedOfType: 14, succeededOfType: 10 }),
    ],
  ],
  [
    '一件全成不算比多件更好',
    [
      institution('甲', { closedOfType: 1, succeededOfType: 1 }),
      institution('乙', { closedOfType: 50, succeededOfType: 45 }),
    ],
  ],
  ['在办少的在前', [institution('甲', { inHand: 9 }), institution('乙', { inHand: 8 })]],
])('%s', (_title, institutions) => {
  expect(ranked(...institutions)).toEqual(['乙', '甲'])
  expect(ranked(...institutions.toReversed())).toEqual(['乙', '甲'])
})

test('推荐的是第一家擅长这类纠纷、可以选、近一年受理过案件的', () => {
  const fit = institution('乙', { accepted: 1 })
  expect(findRecommended([institution('甲'), fit], 'property_right')).toBe(fit)
  expect(findRecommended([fit], 'property_right')).toBe(fit)
  expect(findRecommended([fit], 'labour')).toBeNull()
  expect(
    findRecommended([institution('甲', { accepted: 1 }, { bar: BARRED })], 'property_right'),
  ).toBeNull()
  expect(findRecommended([], 'property_right')).toBeNull()
})

test('合同纠纷与合同、无因管理、不当得利纠纷同属一类', () => {
  expect(isSpecialty(['contract_quasi'], 'contract')).toBe(true)
  expect(isSpecialty(['contract'], 'contract_quasi')).toBe(true)
  expect(isSpecialty(['contract'], 'tort')).toBe(false)
})

test('逾期 = 超过期限才受理 + 被收回', () => {
  expect(lapsesOf({ ...NONE, acceptedLate: 2, recalled: 1 })).toBe(3)
})
