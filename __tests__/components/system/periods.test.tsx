import { render, screen, within } from '@testing-library/react'
import { PeriodRules } from '@/app/(system)/system/periods/_components/period-rules'

const rule = {
  period: '机构受理',
  start: '机构收到引调',
  length: '3 个工作日',
  cases: '全部案件',
  pauses: '无',
  extension: '不延长',
  lapse: '法院、当事人可以另行指定或者选定',
  basis: '在线调解规则第12条',
  inForce: '2022-01-01 起',
}
const earlier = { ...rule, basis: '尚无规定，按本平台规则', inForce: '1991-04-09 至 2021-12-31' }

test('现行规则在前，以前的规则在下；没有尚未施行的就不列', () => {
  render(<PeriodRules view={{ inForce: [rule], upcoming: [], earlier: [earlier] }} />)
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    '现行规则',
    '以前的规则',
  ])
})

test('一条规则一行，每一列都有名称', () => {
  render(<PeriodRules view={{ inForce: [rule], upcoming: [], earlier: [earlier] }} />)
  const table = within(screen.getByRole('table', { name: '现行规则' }))
  const textsOf = (role: 'columnheader' | 'cell') =>
    table.getAllByRole(role).map(({ textContent }) => textContent)
  expect(textsOf('columnheader')).toEqual([
    '期限',
    '起算（当日不计）',
    '长度',
    '适用案件',
    '不计入的期间',
    '延长',
    '届满的后果',
    '依据',
    '施行时间',
  ])
  expect(textsOf('cell')).toEqual([
    '机构受理',
    '机构收到引调',
    '3 个工作日',
    '全部案件',
    '无',
    '不延长',
    '法院、当事人可以另行指定或者选定',
    '在线调解规则第12条',
    '2022-01-01 起',
  ])
})

test('尚未施行的规则列在现行规则之后', () => {
  render(<PeriodRules view={{ inForce: [rule], upcoming: [rule], earlier: [earlier] }} />)
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    '现行规则',
    '尚未施行的规则',
    '以前的规则',
  ])
})
