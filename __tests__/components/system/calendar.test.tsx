import { render, screen } from '@testing-library/react'
import { MissingYear } from '@/app/(system)/system/calendar/_components/missing-year'
import { YearTable } from '@/app/(system)/system/calendar/_components/year-table'
import { HealthCard } from '@/app/(system)/system/_components/health-card'

test('缺少下一年度的安排时，说明案件照常办理，届满日暂定', () => {
  render(<MissingYear year={2027} />)
  expect(screen.getByText('2027 年的放假安排尚未载入')).toBeInTheDocument()
  expect(screen.getByText(/照常受理和引调.*2027 年的一律标为“暂定”/)).toBeInTheDocument()
})

test('每个年度写明来历、依据和载入人', () => {
  render(
    <YearTable
      years={[
        {
          year: 2027,
          origin: 'loaded',
          replacesPackaged: false,
          source: '某通知',
          loaded: '2026-11-24 09:00 司维',
          offWeekdays: 20,
          off: ['1月1日（周五）'],
          worked: [],
        },
        {
          year: 2026,
          origin: 'packaged',
          replacesPackaged: false,
          source: '国务院办公厅发布的该年度节假日安排',
          loaded: null,
          offWeekdays: 19,
          off: [],
          worked: ['1月4日（周日）'],
        },
      ]}
    />,
  )
  const [, loaded, packaged] = screen.getAllByRole('row')
  expect(loaded).toHaveTextContent(/2027.*20 天.*0 天.*管理员载入.*某通知.*2026-11-24 09:00 司维/)
  expect(packaged).toHaveTextContent(/2026.*19 天.*1 天.*随系统提供.*—/)
})

test('运行状态用文字说正常或需要处理，并给出下一步', () => {
  render(
    <HealthCard
      checks={[
        { key: 'database', isOk: true, words: '正常运行。' },
        { key: 'calendar', isOk: false, words: '2027 年的放假安排尚未载入。' },
      ]}
    />,
  )
  expect(screen.getByText('正常')).toBeInTheDocument()
  expect(screen.getByText('需要处理')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '载入放假安排' })).toHaveAttribute(
    'href',
    '/system/calendar',
  )
})
