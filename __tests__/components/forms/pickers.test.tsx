import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { DayInput } from '@/components/forms/day-input'
import { MonthInput } from '@/components/forms/month-input'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'

// 日期和月份：电脑上是自己的选择器，也可以照常输入；手机上、没有脚本时，是浏览器自己的。

const DESK = '(pointer: fine) and (min-width: 1024px)'

function sitAt(place: 'desk' | 'phone'): void {
  window.matchMedia = (query) =>
    ({
      matches: place === 'desk' && query === DESK,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as never
}
beforeEach(() => sitAt('desk'))

function drawDay(props: Partial<Parameters<typeof DayInput>[0]> = {}) {
  const sent = jest.fn<void, [FormDataEntryValue | null]>()
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        sent(new FormData(event.currentTarget).get('day'))
      }}
    >
      <Field label="入册日期" name="day">
        <DayInput {...props} />
      </Field>
      <button type="submit">查询</button>
    </form>,
  )
  return {
    field: screen.getByLabelText<HTMLInputElement>('入册日期'),
    sent,
    user: userEvent.setup(),
  }
}
const openCalendar = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('button', { name: '打开日历' }))
  return screen.findByRole('dialog', { name: '选择日期' })
}
const dayNamed = (calendar: HTMLElement, day: RegExp) =>
  within(calendar).getByRole('button', { name: day })

test('没有脚本时是浏览器自己的日期和月份，连同范围', () => {
  const html = renderToString(
    <>
      <DayInput name="a" min="1990-01-01" max="2099-12-31" defaultValue="2026-11-26" />
      <MonthInput name="b" defaultValue="2026-11" />
    </>,
  )
  expect(html).toMatch(/<input[^>]*type="date"[^>]*min="1990-01-01"[^>]*max="2099-12-31"/)
  expect(html).toMatch(/type="month"[^>]*pattern=/)
  expect(html).not.toContain('<button')
})

test('手机上保留浏览器自己的选择器', () => {
  sitAt('phone')
  render(<DayInput name="day" aria-label="日期" defaultValue="2026-11-26" />)
  expect(screen.getByLabelText('日期')).toHaveAttribute('type', 'date')
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test.each(['2026年12月28日', '20261228', '2026/12/28', '2026-12-28'])(
  '输入“%s”后离开，成为 2026-12-28',
  async (typed) => {
    const { field, user } = drawDay()
    await user.type(field, typed)
    await user.tab()
    expect(field).toHaveValue('2026-12-28')
    expect(field).toBeValid()
  },
)

test('按回车提交的也是标准写法', async () => {
  const { field, sent, user } = drawDay()
  await user.type(field, '2026年1月5日{Enter}')
  expect(sent).toHaveBeenCalledWith('2026-01-05')
})

test('写的不是日期：写的字还在，旁边说明，不提交；改正后说明消失', async () => {
  const { field, sent, user } = drawDay()
  await user.type(field, '下周三')
  await user.click(screen.getByRole('button', { name: '查询' }))
  expect(field).toHaveValue('下周三')
  expect(screen.getByRole('alert')).toHaveTextContent('请填写真实存在的日期，格式如 2026-12-28。')
  expect(field).toHaveAccessibleDescription(/2026-12-28/)
  expect(field).toBeInvalid()
  expect(sent).not.toHaveBeenCalled()
  await user.clear(field)
  await user.type(field, '2026-12-2')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '查询' }))
  expect(sent).toHaveBeenCalledWith('2026-12-02')
})

test.each([
  ['2026-12-01', '不能晚于 2026-11-26。'],
  ['2026-10-31', '不能早于 2026-11-01。'],
])('范围之外的 %s：%s', async (typed, words) => {
  const { field, user } = drawDay({ min: '2026-11-01', max: '2026-11-26' })
  await user.type(field, typed)
  await user.tab()
  expect(screen.getByRole('alert')).toHaveTextContent(words)
})

test('日历：星期从一到日，今天和选中的都标明，范围外的不能选', async () => {
  const today = toLocalDate(new Date())
  // A month shows its own days: on its last one the day beyond the range is the day before.
  const isLast = addDays(today, 1).slice(0, 7) !== today.slice(0, 7)
  const range = isLast ? { min: today } : { max: today }
  const { user } = drawDay({ defaultValue: today, ...range })
  const calendar = await openCalendar(user)
  expect(
    within(calendar)
      .getAllByRole('columnheader', { hidden: true })
      .map(({ textContent }) => textContent),
  ).toEqual(['一', '二', '三', '四', '五', '六', '日'])
  expect(dayNamed(calendar, /^今天.*已选择$/)).toHaveFocus()
  const beyond = addDays(today, isLast ? -1 : 1)
  expect(calendar.querySelector(`[data-day="${beyond}"] button`)).toBeDisabled()
  expect(within(calendar).getByRole('button', { name: '今天' })).toBeEnabled()
})

test('键盘：向下键打开，方向键和翻页键移动，回车选定并回到输入框', async () => {
  const { field, user } = drawDay({ defaultValue: '2026-12-28' })
  await user.click(field)
  await user.keyboard('{ArrowDown}')
  await screen.findByRole('dialog', { name: '选择日期' })
  await user.keyboard('{ArrowRight}{ArrowDown}{PageDown}{Home}{Enter}')
  // 2026-12-29 → 2027-01-05 → 2027-02-05 → Monday of that week
  expect(field).toHaveValue('2027-02-01')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(field).toHaveFocus()
})

test('选了日期，草稿和表单都知道；Esc 关闭不改；清除成为空', async () => {
  const { field, user } = drawDay({ defaultValue: '2026-12-28' })
  const noticed = jest.fn()
  field.form!.addEventListener('input', noticed)
  await user.click(dayNamed(await openCalendar(user), /2026年12月9日/))
  expect(field).toHaveValue('2026-12-09')
  expect(noticed).toHaveBeenCalled()
  await openCalendar(user)
  await user.keyboard('{Escape}')
  expect(field).toHaveValue('2026-12-09')
  await user.click(within(await openCalendar(user)).getByRole('button', { name: '清除' }))
  expect(field).toHaveValue('')
})

test('对话框里打开日历，Esc 只关日历', async () => {
  render(
    <Dialog open>
      <DialogContent title="登记请假">
        <Field label="结束日期" name="to">
          <DayInput defaultValue="2026-12-28" />
        </Field>
      </DialogContent>
    </Dialog>,
  )
  const user = userEvent.setup()
  await openCalendar(user)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: '选择日期' })).not.toBeInTheDocument()
  expect(screen.getByRole('dialog', { name: '登记请假' })).toBeInTheDocument()
})

test('月份：一年十二个月，键盘可以跨年，也可以输入', async () => {
  const user = userEvent.setup()
  render(<MonthInput name="from" aria-label="起始月份" defaultValue="2026-11" max="2027-02" />)
  const field = screen.getByLabelText('起始月份')
  await user.click(screen.getByRole('button', { name: '打开月份选择' }))
  const panel = await screen.findByRole('dialog', { name: '选择月份' })
  expect(within(panel).getByRole('button', { name: '11月' })).toHaveFocus()
  expect(within(panel).getByRole('button', { name: '11月' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(within(panel).getByRole('status')).toHaveTextContent('2027年')
  expect(within(panel).getByRole('button', { name: '1月' })).toHaveFocus()
  expect(within(panel).getByRole('button', { name: '3月' })).toBeDisabled()
  await user.keyboard('{End}{Enter}')
  expect(field).toHaveValue('2027-02')
  await user.clear(field)
  await user.type(field, '2026年3月')
  await user.tab()
  expect(field).toHaveValue('2026-03')
})

test('别处改了值，再打开就从新的值开始', async () => {
  const { field, user } = drawDay({ defaultValue: '2026-12-28' })
  fireEvent.change(field, { target: { value: '2025-03-04' } })
  const calendar = await openCalendar(user)
  expect(dayNamed(calendar, /2025年3月4日.*已选择/)).toHaveFocus()
})
