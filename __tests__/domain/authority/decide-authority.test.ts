import {
  decideAddPage,
  decidePaper,
  decideSubmitPaper,
  type PaperMark,
  type TypedPaper,
} from '@/lib/domain/authority/decide-authority'
import { localDate } from '../../support/local-date'

// 授权委托书（民诉法第62条，民诉法解释第89条）：交、核对、不通过.

const TODAY = localDate('2026-03-11')
const paper = (columns: Partial<PaperMark> = {}): PaperMark => ({
  id: 'p1',
  agentId: 'a1',
  authority: 'special',
  digest: 'd1',
  state: 'submitted',
  acceptedAs: null,
  decided: null,
  ...columns,
})
const typed = (columns: Partial<TypedPaper> = {}): TypedPaper => ({
  id: 'p2',
  authority: 'special',
  matters: ['settle', 'sign'],
  from: TODAY,
  until: null,
  digest: 'd2',
  fileIds: ['f1'],
  ...columns,
})
const said = (decided: ReturnType<typeof decideSubmitPaper>) =>
  decided.ok ? decided.value : (decided.refusal.fields ?? decided.refusal.code)

test.each([
  ['写明和解、签协议的特别授权', {}, {}, { fileIds: ['f1'] }],
  ['没有写明和解的特别授权', {}, { matters: ['sign'] }, { matters: 'SPECIAL_NEEDS_SETTLE_SIGN' }],
  [
    '没有写明签协议的特别授权',
    {},
    { matters: ['settle'] },
    { matters: 'SPECIAL_NEEDS_SETTLE_SIGN' },
  ],
  ['一般授权', {}, { authority: 'general', matters: ['take_part'] }, { fileIds: ['f1'] }],
  [
    '一般授权写了放弃',
    {},
    { authority: 'general', matters: ['take_part', 'waive'] },
    { matters: 'GENERAL_HAS_NO_SPECIAL_MATTER' },
  ],
  ['一件事也没有', {}, { matters: [] }, { matters: 'CHOOSE_AT_LEAST_ONE' }],
  ['没有照片', {}, { fileIds: [] }, { without: 'AUTHORITY_WITHOUT_PAGE' }],
  ['不是自己的照片', {}, { fileIds: ['f9'] }, { without: 'NOT_AN_OPTION' }],
  ['到期早于开始', {}, { until: '2026-03-10' }, { until: 'UNTIL_BEFORE_FROM' }],
  ['已经过期', {}, { from: '2026-01-01', until: '2026-03-10' }, { until: 'AUTHORITY_IS_OVER' }],
  ['今天到期', {}, { from: '2026-01-01', until: '2026-03-11' }, { fileIds: ['f1'] }],
  ['不是代理人', { isAgent: false }, {}, 'NOT_YOURS_TO_ANSWER'],
  ['案件不在调解中', { status: 'closed' }, {}, 'AUTHORITY_CASE_OVER'],
  ['上一份还在核对', { papers: [paper()] }, {}, 'AUTHORITY_WAITS'],
  ['上一份没有通过', { papers: [paper({ state: 'refused' })] }, {}, { fileIds: ['f1'] }],
  ['同一份表单再交一次', { papers: [paper({ id: 'p2', digest: 'd2' })] }, {}, null],
  ['同一份表单，内容不同', { papers: [paper({ id: 'p2' })] }, {}, 'ENTRY_DIFFERS'],
] as const)('交：%s', (_, columns, input, expected) => {
  const facts = {
    status: 'in_mediation' as const,
    isAgent: true,
    papers: [],
    waitingFileIds: ['f1', 'f2'],
    ...(columns as object),
  }
  expect(said(decideSubmitPaper(facts, typed(input as Partial<TypedPaper>), TODAY))).toEqual(
    expected,
  )
})

test.each([
  [5, null],
  [6, 'AUTHORITY_FILES_FULL'],
])('已经有 %i 页', (waitingFiles, expected) => {
  const decided = decideAddPage({ status: 'in_mediation', isAgent: true, papers: [], waitingFiles })
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected)
})

const decided = { by: '谢岚', at: new Date('2026-03-11T02:00:00Z') }
test.each([
  ['按特别授权', {}, { decision: 'special' }, 'p1'],
  ['只按一般授权', {}, { decision: 'general' }, 'p1'],
  [
    '写的是一般授权',
    { authority: 'general' },
    { decision: 'special' },
    { decision: 'PAPER_IS_GENERAL' },
  ],
  ['不通过，写了原因', {}, { decision: 'refused', words: '没有签名' }, 'p1'],
  ['不通过，没有原因', {}, { decision: 'refused' }, { words: 'REQUIRED' }],
  [
    '已经这样核对过',
    { state: 'accepted', acceptedAs: 'special', decided },
    { decision: 'special' },
    null,
  ],
  ['已经不通过', { state: 'refused', decided }, { decision: 'special' }, 'AUTHORITY_DECIDED'],
  [
    '已经被代替',
    { state: 'replaced', acceptedAs: 'special', decided },
    { decision: 'general' },
    'AUTHORITY_DECIDED',
  ],
  ['没有这一份', { id: 'p9' }, { decision: 'special' }, { paperId: 'NOT_AN_OPTION' }],
] as const)('核对：%s', (_, columns, input, expected) => {
  const answer = decidePaper(
    { status: 'in_mediation', papers: [paper(columns as Partial<PaperMark>)] },
    { paperId: 'p1', words: null, ...input },
  )
  expect(
    answer.ok ? answer.value && answer.value.id : (answer.refusal.fields ?? answer.refusal.code),
  ).toEqual(expected)
})
