import {
  decideEndInstitution,
  INSTITUTION_WORK,
  type EndInstitutionChoice,
  type EndInstitutionFacts,
  type InstitutionWork,
} from '@/lib/domain/ending/institution-end'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { at } from '../time/day'

// 机构终止、合并: 有一项未了的不能办理, 逐项说明; 合并须有承继机构. 特邀规定 第6、10条; 在线调解规则 第12、25条; 人民调解法 第27条.

const NOTHING = Object.fromEntries(INSTITUTION_WORK.map((each) => [each, 0])) as InstitutionWork
const OTHER = { id: '2', isEnded: false }

const end = (
  change: Partial<EndInstitutionFacts> = {},
  choice: EndInstitutionChoice = { as: 'closed', into: null },
) =>
  decideEndInstitution({ id: '1', name: '甲中心', ended: null, work: NOTHING, ...change }, choice)
const sentence = (decided: ReturnType<typeof end>) =>
  decided.ok || refusalSentence(decided.refusal, at('2026-06-10 09:00'))

test.each([
  ['entries', 2, '法院名册中的入册 2 项'],
  ['pending', 1, '待受理的案件 1 件'],
  ['applications', 1, '待答复的调解申请 1 件'],
  ['unassigned', 1, '待分配的案件 1 件'],
  ['mediating', 3, '已分配、调解中的案件 3 件'],
  ['unarchived', 4, '已结案、尚未归档的案件 4 件'],
  ['consultations', 1, '待答复的咨询 1 件'],
  ['complaints', 1, '待答复的投诉 1 件'],
  ['mediators', 5, '在册的调解员 5 人'],
  ['branches', 1, '未终止的分支机构 1 家'],
] as const)('还有未了事项（%s）的不能终止', (each, count, words) => {
  expect(sentence(end({ work: { ...NOTHING, [each]: count } }))).toBe(
    `甲中心还有${words}，不能办理终止、合并。请由该机构逐项了结后再办理。`,
  )
})

test.each<[string, EndInstitutionChoice, object]>([
  ['终止的不并入谁', { as: 'closed', into: OTHER }, { value: { as: 'closed', intoId: null } }],
  ['合并', { as: 'merged', into: OTHER }, { value: { as: 'merged', intoId: '2' } }],
  [
    '没有选',
    { as: 'merged', into: null },
    { refusal: { fields: { into: 'INSTITUTION_UNKNOWN' } } },
  ],
  [
    '选了自己',
    { as: 'merged', into: { id: '1', isEnded: false } },
    { refusal: { fields: { into: 'INSTITUTION_ITSELF' } } },
  ],
  [
    '选了已终止的',
    { as: 'merged', into: { id: '2', isEnded: true } },
    { refusal: { fields: { into: 'INSTITUTION_HAS_ENDED' } } },
  ],
])('全部了结的可以办理：%s', (_title, choice, expected) => {
  expect(end({}, choice)).toMatchObject(expected)
})

test('已经终止的不能再办理，说明自何日起', () => {
  const ended = { as: 'closed', on: parseLocalDate('2026-06-01')!, into: null } as const
  expect(sentence(end({ ended }))).toBe('甲中心已于 2026-06-01 终止，不能再办理。')
})
