import { isCaseNumberPrefix } from '@/lib/domain/case-number/case-number'
import { isOrganisationCode } from '@/lib/domain/setup/organisation-code'
import { computeSetUp, SET_UP_STEPS, type SetUpFacts } from '@/lib/domain/setup/set-up-steps'
import { findTenantMistakes, STAFF_ROLES } from '@/lib/domain/setup/staff-accounts'
import { findTakenNames } from '@/lib/domain/setup/taken-names'

describe('单位的编号：小写字母、数字和单个短横线，以字母开头', () => {
  test.each(['a', 'sl-district', 'gz2-court-01', 'a'.repeat(40)])('“%s”可以', (code) => {
    expect(isOrganisationCode(code)).toBe(true)
  })
  test.each(['', 'A', '1a', 'a-', '-a', 'a--b', 'a_b', 'a b', '示例', 'a'.repeat(41)])(
    '“%s”不可以',
    (code) => {
      expect(isOrganisationCode(code)).toBe(false)
    },
  )
})

describe('字号：汉字和数字，首尾为汉字，不含“号”', () => {
  test.each(['多元化解', '诉前调', '粤0104诉前调', '调'])('“%s”可以', (prefix) => {
    expect(isCaseNumberPrefix(prefix)).toBe(true)
  })
  test.each(['', '0104', '调1', '第1号案', 'ABC', '诉 前', '多元化解\n'])(
    '“%s”不可以',
    (prefix) => {
      expect(isCaseNumberPrefix(prefix)).toBe(false)
    },
  )
})

describe('账号所属的单位由身份决定', () => {
  const court = { court: 'sl-district', institution: null }
  const institution = { court: null, institution: 'sl-mediation' }
  const none = { court: null, institution: null }

  test.each(['court_clerk', 'court_judge', 'court_reviewer'] as const)('%s 属于法院', (role) => {
    expect(findTenantMistakes(role, court)).toEqual({})
    expect(findTenantMistakes(role, none)).toEqual({ court: 'REQUIRED' })
    expect(findTenantMistakes(role, institution)).toEqual({
      court: 'REQUIRED',
      institution: 'TENANT_NOT_FOR_ROLE',
    })
  })
  test('机构管理员属于机构', () => {
    expect(findTenantMistakes('institution_admin', institution)).toEqual({})
    expect(findTenantMistakes('institution_admin', court)).toEqual({
      court: 'TENANT_NOT_FOR_ROLE',
      institution: 'REQUIRED',
    })
  })
  test.each(['auditor', 'system_admin'] as const)('%s 不属于任何单位', (role) => {
    expect(findTenantMistakes(role, none)).toEqual({})
    expect(findTenantMistakes(role, court)).toEqual({ court: 'TENANT_NOT_FOR_ROLE' })
  })
  test('调解员和当事人的账号不由系统管理员添加', () => {
    expect(STAFF_ROLES).not.toContain('mediator')
    expect(STAFF_ROLES).not.toContain('party')
  })
})

test('编号、名称与已有的相同才算被占用', () => {
  const others = [
    { code: 'one', name: '甲' },
    { code: 'two', name: '乙' },
  ]
  expect(findTakenNames(others, { code: 'one', name: '乙' })).toEqual({
    code: 'CODE_TAKEN',
    name: 'NAME_TAKEN',
  })
  expect(findTakenNames(others, { code: 'three', name: '丙' })).toEqual({})
})

describe('开通准备', () => {
  const NOTHING: SetUpFacts = {
    courts: 0,
    courtsWithKey: 0,
    invitedInstitutions: 0,
    institutionsWithAdmin: 0,
    institutionsWithMediator: 0,
  }
  const doneWith = (facts: Partial<SetUpFacts>) =>
    computeSetUp({ ...NOTHING, ...facts }).flatMap(({ step, isDone }) => (isDone ? [step] : []))

  test('什么都没有时，每一步都待办，次序是办理的次序', () => {
    expect(computeSetUp(NOTHING).map(({ step }) => step)).toEqual([...SET_UP_STEPS])
    expect(doneWith({})).toEqual([])
  })
  test.each([
    ['court', { courts: 1 }],
    ['court_key', { courtsWithKey: 1 }],
    ['institution', { invitedInstitutions: 1 }],
    ['institution_admin', { institutionsWithAdmin: 1 }],
    ['mediator', { institutionsWithMediator: 1 }],
  ] as const)('%s 有一个就算办妥', (step, facts) => {
    expect(doneWith(facts)).toEqual([step])
  })
})
