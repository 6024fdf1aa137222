import { isCaseNumberPrefix } from '@/lib/domain/case-number/case-number'
import { isOrganisationCode } from '@/lib/domain/setup/organisation-code'
import {
  computeSetUp,
  isSetUpFor,
  SET_UP_NEEDS,
  SET_UP_STEPS,
  type SetUpFacts,
} from '@/lib/domain/setup/set-up-steps'
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

describe('初始设置', () => {
  const NOTHING: SetUpFacts = {
    courts: 0,
    courtsWithAccess: 0,
    institutions: 0,
    invitedInstitutions: 0,
    institutionsWithAdmin: 0,
    connections: 0,
    institutionsWithMediator: 0,
    rosterMediators: 0,
    institutionsWithProfile: 0,
    securityAdmins: 0,
    auditors: 0,
  }
  const NO_CALENDAR = { thisYear: true, nextYear: false }
  const KNOWN = { thisYear: false, nextYear: false }
  const doneWith = (facts: Partial<SetUpFacts>, missing = NO_CALENDAR) =>
    computeSetUp({ ...NOTHING, ...facts }, missing).flatMap(({ step, state }) =>
      state === 'done' ? [step] : [],
    )

  test('什么都没有时，每一步都待办，次序是办理的次序，第一步是下一步', () => {
    const steps = computeSetUp(NOTHING, NO_CALENDAR)
    expect(steps.map(({ step }) => step)).toEqual([...SET_UP_STEPS])
    expect(steps.map(({ state }) => state)).toEqual(['next', ...Array(10).fill('open')])
  })
  test.each([
    ['court', { courts: 1 }],
    ['court_access', { courtsWithAccess: 1 }],
    ['institution', { invitedInstitutions: 1 }],
    ['institution_admin', { institutionsWithAdmin: 1 }],
    ['connection', { connections: 1 }],
    ['mediator', { institutionsWithMediator: 1 }],
    ['roster', { rosterMediators: 1 }],
    ['administrators', { securityAdmins: 1, auditors: 1 }],
    ['profile', { institutionsWithProfile: 1 }],
  ] as const)('%s 有一个就算办妥', (step, facts) => {
    expect(doneWith(facts)).toEqual([step])
  })
  test('只有安全管理员，没有审计管理员，不算配齐', () => {
    expect(doneWith({ securityAdmins: 1 })).toEqual([])
    expect(doneWith({ auditors: 1 })).toEqual([])
  })
  test.each([
    ['本年度没有', { thisYear: true, nextYear: false }, []],
    ['只缺下一年度', { thisYear: false, nextYear: true }, ['calendar']],
    ['都有', KNOWN, ['calendar', 'next_calendar']],
  ] as const)('工作日历：%s', (_what, missing, done) => {
    expect(doneWith({}, missing)).toEqual(done)
  })
  test('有的单位还没有的，另计其数；一个也没有的不另计', () => {
    const facts = { ...NOTHING, courts: 5, courtsWithAccess: 3, institutions: 4 }
    const lacking = computeSetUp(facts, KNOWN).flatMap((each) =>
      each.lacking > 0 ? [[each.step, each.lacking]] : [],
    )
    expect(lacking).toEqual([['court_access', 2]])
  })
  test('办妥前三项，下一步是第四项', () => {
    const steps = computeSetUp({ ...NOTHING, courts: 1, courtsWithAccess: 1 }, KNOWN)
    expect(steps.find(({ state }) => state === 'next')?.step).toBe('institution')
  })
  test('调解员、名册和机构资料由别人办理；没有安全管理员的，新增管理员无人确认，先由运维人员建立', () => {
    const elsewhere = (facts: Partial<SetUpFacts>) =>
      computeSetUp({ ...NOTHING, ...facts }, KNOWN).flatMap(({ step, isElsewhere }) =>
        isElsewhere ? [step] : [],
      )
    expect(elsewhere({})).toEqual(['mediator', 'roster', 'administrators', 'profile'])
    expect(elsewhere({ securityAdmins: 1 })).toEqual(['mediator', 'roster', 'profile'])
  })
  test('能够引调不等于能够分配', () => {
    const facts = {
      ...NOTHING,
      courts: 1,
      courtsWithAccess: 1,
      institutions: 1,
      invitedInstitutions: 1,
      institutionsWithAdmin: 1,
      connections: 1,
    }
    const steps = computeSetUp(facts, { thisYear: false, nextYear: true })
    expect(SET_UP_NEEDS.map((need) => isSetUpFor(need, steps))).toEqual([true, false, false])
  })
})
