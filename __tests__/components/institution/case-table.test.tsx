import { cleanup, render, screen, within } from '@testing-library/react'
import { caseTable } from '@/app/(institution)/institution/cases/_components/case-table'
import { listHref } from '@/app/(institution)/institution/_components/list-address'
import { readParams } from '@/lib/edge/page/search-params'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import type { CaseTab } from '@/lib/queries/institution/find-cases'
import { DataTable } from '@/components/list/data-table'
import { SelectionArea } from '@/components/list/selection'
import { PLAIN_LIST, type ListPreference } from '@/lib/domain/list/preference'
import { localDate } from '../../support/local-date'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  acceptCaseAction: jest.fn(),
  declineCaseAction: jest.fn(),
}))

const ROW: CaseRow = {
  caseId: 'c1',
  caseNo: '(2026) 多元化解1182号',
  referredOn: localDate('2026-11-24'),
  disputeType: '物业服务合同纠纷',
  applicants: '许静',
  respondents: '恒信物业服务有限公司',
  amount: '38,650.00',
  courtName: '示例区法院',
  status: 'pending_acceptance',
  workingDays: null,
  mediator: null,
  cameBack: null,
  asking: null,
  urge: null,
  choice: null,
  clock: {
    kind: 'acceptance',
    words: '剩 2 个工作日',
    risk: 'yellow',
    state: 'running',
    due: '11月26日',
    isProvisional: false,
  },
  abilities: {
    accept: { allowed: true, days: 30, dueOn: localDate('2026-12-24'), isProvisional: false },
    decline: { allowed: true },
  },
}
const WITHDRAWN: CaseRow = {
  ...ROW,
  status: 'pending_assignment',
  cameBack: { because: 'withdrawn', from: '谢岚' },
  abilities: { assign: { allowed: true } },
  clock: {
    kind: 'mediation',
    words: '剩 5 天',
    risk: 'yellow',
    state: 'running',
    due: '11月30日',
    isProvisional: false,
  },
}
const DISCLOSED: CaseRow = {
  ...WITHDRAWN,
  status: 'disclosure_review',
  cameBack: null,
  mediator: '周启',
  abilities: { decideDisclosure: { allowed: true } },
}

function show(tab: CaseTab, row: CaseRow, preference: ListPreference = PLAIN_LIST) {
  render(
    <SelectionArea ids={[row.caseId]}>
      <DataTable {...caseTable(tab, 21)} {...preference} rows={[row]} />
    </SelectionArea>,
  )
}

/** The table's only row. */
function rowOf(tab: CaseTab, row: CaseRow) {
  show(tab, row)
  return within(screen.getAllByRole('row')[1]!)
}

const actsOf = (row: ReturnType<typeof rowOf>) =>
  [...row.queryAllByRole('button'), ...row.queryAllByRole('link')].map(
    (element) => element.textContent,
  )

test.each([
  ['accept', '受理期限', []],
  ['assign', '调解期限', ['状态']],
  ['all', '受理 / 调解期限', ['状态', '调解员']],
] as const)('%s 栏：期限紧跟编号并写明是哪一种；每行都一样的不占一列', (tab, clock, varying) => {
  rowOf(tab, ROW)
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    '',
    '序号',
    '联调编号',
    clock,
    '引调时间',
    '纠纷类型',
    '申请人 / 被申请人',
    '标的额',
    '引调法院',
    ...varying,
    '操作',
  ])
})

test('即将到期：期限下面写出级别和剩几个工作日；不列引调时间和标的额', () => {
  const clock = { ...WITHDRAWN.clock!, risk: 'orange' } as const
  const row = rowOf('due', { ...WITHDRAWN, clock, workingDays: 2 })
  expect(row.getByText('橙，剩 2 个工作日 · 至 11月30日')).toBeInTheDocument()
  const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(headings).toContain('调解员')
  expect(headings).not.toContain('引调时间')
  expect(headings).not.toContain('标的额')
})

test('申请人在上，被申请人在下，同在一列', () => {
  const cell = rowOf('accept', ROW).getByText('许静').closest('td')
  expect(cell).toHaveTextContent('许静恒信物业服务有限公司')
})

test('待受理：受理、不受理、查看详情；期限写成话，并写到期日', () => {
  const row = rowOf('accept', ROW)
  expect(actsOf(row)).toEqual(['受理', '不受理', '(2026) 多元化解1182号', '详情'])
  expect(row.getByRole('link', { name: '查看详情' })).toBeInTheDocument()
  expect(row.getByText('剩 2 个工作日')).toBeInTheDocument()
  expect(row.getByText('至 11月26日')).toBeInTheDocument()
  expect(row.getByText('21')).toBeInTheDocument()
})

test('待分配：提前终结的写明原调解员，要重新分配；披露的要处理披露', () => {
  const withdrawn = rowOf('assign', WITHDRAWN)
  expect(actsOf(withdrawn)).toEqual(['(2026) 多元化解1182号', '重新分配', '详情', '进度'])
  expect(withdrawn.getByRole('link', { name: '重新分配调解员' })).toBeInTheDocument()
  expect(withdrawn.getByText('原谢岚，提前终结')).toBeInTheDocument()
})

test('等待调解员办理的可以催办；催过的在状态下面写明何时，当时不再给出', () => {
  const waiting: CaseRow = {
    ...WITHDRAWN,
    status: 'pending_mediator',
    mediator: '谢岚',
    cameBack: null,
    urge: { ability: { allowed: true }, urged: null },
    abilities: {},
  }
  const row = rowOf('all', waiting)
  expect(actsOf(row)).toEqual(['催办', '(2026) 多元化解1182号', '详情', '进度'])
  expect(row.queryByText(/已催办/)).toBeNull()
  cleanup()
  const urged = rowOf('all', {
    ...waiting,
    urge: {
      ability: { allowed: false, why: '林敏已于 09:12 催办' },
      urged: { day: '11月24日', time: '09:12', by: '林敏', note: null },
    },
  })
  expect(actsOf(urged)).toEqual(['(2026) 多元化解1182号', '详情', '进度'])
  expect(urged.getByText('待接收').closest('td')).toHaveTextContent('已催办 11月24日 09:12')
})

test('待分配：第一次分配叫分配调解员，披露待决定的叫处理披露', () => {
  expect(actsOf(rowOf('assign', { ...WITHDRAWN, cameBack: null }))).toContain('分配')
  show('assign', DISCLOSED)
  expect(screen.getByText('周启')).toBeInTheDocument()
  expect(screen.getAllByRole('link', { name: '处理披露' })[0]).toHaveAttribute(
    'href',
    '/institution/cases/c1/disclosure',
  )
})

test('全部：找到的待受理案件就在这里受理、不受理，写得像链接；别的只查看', () => {
  const row = rowOf('all', ROW)
  expect(actsOf(row)).toEqual(['受理', '不受理', '(2026) 多元化解1182号', '详情'])
  for (const name of ['受理', '不受理'])
    expect(row.getByRole('button', { name })).toHaveClass('row-act')
  cleanup()
  expect(actsOf(rowOf('all', WITHDRAWN))).toEqual(['(2026) 多元化解1182号', '详情', '进度'])
})

test('不看的列不出现，少不了的列藏不掉；一件案件只画一遍', () => {
  show('all', ROW, {
    hidden: ['amount', 'court', 'caseNo', 'index', 'actions'],
    density: 'compact',
  })
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    '',
    '序号',
    '联调编号',
    '受理 / 调解期限',
    '引调时间',
    '纠纷类型',
    '申请人 / 被申请人',
    '状态',
    '调解员',
    '操作',
  ])
  expect(screen.getAllByText('(2026) 多元化解1182号')).toHaveLength(1)
  expect(screen.getByRole('checkbox', { name: '选择 (2026) 多元化解1182号' })).toBeInTheDocument()
})

test('手机上卡片的每一行前面有列名，选择、编号、状态、操作除外', () => {
  const row = rowOf('all', ROW)
  const { style } = screen.getByRole('table')
  const labelled = row
    .getAllByRole('cell')
    .map((cell, index) =>
      cell.dataset.card ? null : style.getPropertyValue(`--line-${index + 1}`).slice(1, -1),
    )
  expect(labelled).toEqual([
    null,
    null,
    null,
    '受理 / 调解期限',
    '引调时间',
    '纠纷类型',
    '申请人 / 被申请人',
    '标的额',
    '引调法院',
    null,
    '调解员',
    null,
  ])
})

test('两种期限同在一列时，各写明是哪一种', () => {
  expect(rowOf('all', ROW).getByText('受理 · 至 11月26日')).toBeInTheDocument()
  cleanup()
  expect(rowOf('all', WITHDRAWN).getByText('调解 · 至 11月30日')).toBeInTheDocument()
})

test('不能分配的案件没有分配按钮', () => {
  expect(
    actsOf(
      rowOf('assign', { ...WITHDRAWN, abilities: { assign: { allowed: false, why: '没有权限' } } }),
    ),
  ).not.toContain('重新分配')
})

test('地址只写非空的条件，第一页不写序号；重复的参数取第一个', () => {
  expect(listHref({ tab: 'all', status: null, q: '许静', after: 'd1.x', from: 21 })).toBe(
    `/institution/cases?tab=all&q=${encodeURIComponent('许静')}&after=d1.x&from=21`,
  )
  expect(listHref({ tab: 'accept', before: 'd1.x', from: 1 })).toBe(
    '/institution/cases?tab=accept&before=d1.x',
  )
  expect(readParams({ tab: ['all', 'accept'], q: '', other: 'x' }, ['tab', 'q'])).toEqual({
    tab: 'all',
  })
  // What cannot be read narrows nothing: the list is shown all the same.
  expect(readParams({ tab: 'all', q: '\u0000', type: '\ud800' }, ['tab', 'q', 'type'])).toEqual({
    tab: 'all',
  })
})
