import {
  audiencesOf,
  phaseOf,
  type AnnouncementTexts,
} from '@/lib/domain/announcement/announcement'
import {
  decideDraft,
  decidePublish,
  isEditable,
  isWithdrawable,
} from '@/lib/domain/announcement/decide-announcement'
import { ACTOR_ROLES } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/time/local-date'

const day = (text: string) => text as LocalDate

const TEXTS: AnnouncementTexts = {
  title: '系统维护',
  body: '周六维护，请致电 020-83210000。',
  audiences: ['mediator', 'institution', 'mediator'],
  importance: 'normal',
  from: day('2026-12-01'),
  until: day('2026-12-01'),
}

test('系统管理员可以发给各类人员，法院、机构管理员只发给自己的人，其他人不发', () => {
  expect(audiencesOf('system_admin')).toEqual(['court', 'institution', 'mediator', 'platform'])
  expect(audiencesOf('court_admin')).toEqual(['court', 'institution', 'mediator'])
  expect(audiencesOf('institution_admin')).toEqual(['institution', 'mediator'])
  const publishers = ['system_admin', 'court_admin', 'institution_admin']
  for (const role of ACTOR_ROLES.filter((each) => !publishers.includes(each)))
    expect(audiencesOf(role)).toEqual([])
})

test('草稿：同一类人员只记一次，截止可以是生效当天，单位的电话可以写', () => {
  expect(decideDraft('institution_admin', TEXTS)).toEqual({
    ok: true,
    value: { ...TEXTS, audiences: ['institution', 'mediator'] },
  })
})

test.each<[string, Partial<AnnouncementTexts>, Record<string, string>]>([
  ['发给了管不着的人', { audiences: ['court'] }, { audiences: 'CHOOSE_AT_LEAST_ONE' }],
  ['截止早于生效', { until: day('2026-11-30') }, { until: 'UNTIL_BEFORE_FROM' }],
  ['标题有个人号码', { title: '找 13800001234' }, { title: 'PERSONAL_NUMBER_INSIDE' }],
  ['正文有个人号码', { body: '请拨 13800001234。' }, { body: 'PERSONAL_NUMBER_INSIDE' }],
])('草稿：%s，不保存', (_name, change, fields) => {
  expect(decideDraft('institution_admin', { ...TEXTS, ...change })).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
})

test.each([
  ['draft', '2026-12-01', 'draft'],
  ['published', '2026-11-30', 'coming'],
  ['published', '2026-12-01', 'shown'],
  ['published', '2026-12-02', 'over'],
  ['withdrawn', '2026-12-01', 'withdrawn'],
] as const)('%s 的公告在 %s 是 %s', (state, today, phase) => {
  expect(phaseOf({ state, from: TEXTS.from, until: TEXTS.until }, day(today))).toBe(phase)
})

test('没有截止日期的，一直展示到撤回', () => {
  const open = { state: 'published', from: TEXTS.from, until: null } as const
  expect(phaseOf(open, day('2027-12-01'))).toBe('shown')
})

test('只有草稿能改、能发布；已撤回的不再撤回；别人动过的，先刷新', () => {
  const kept = (state: 'draft' | 'published' | 'withdrawn') => ({ state, version: 2, until: null })
  expect([isEditable(kept('draft'), 2), isEditable(kept('draft'), 1)]).toEqual([true, false])
  expect(isEditable(kept('published'), 2)).toBe(false)
  expect(isWithdrawable(kept('published'), 2)).toBe(true)
  expect(isWithdrawable(kept('published'), 1)).toBe(false)
  expect(isWithdrawable(kept('withdrawn'), 2)).toBe(false)
})

test('截止日期已过的草稿不能发布', () => {
  const until = day('2026-12-01')
  const kept = { state: 'draft', version: 1, until } as const
  expect(decidePublish(kept, until)).toEqual({ ok: true, value: null })
  expect(decidePublish(kept, day('2026-12-02'))).toMatchObject({
    refusal: { code: 'ANNOUNCEMENT_OVER', facts: { until } },
  })
})
