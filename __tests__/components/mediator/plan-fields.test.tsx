import { fireEvent, render, screen } from '@testing-library/react'
import { ScheduleForm } from '@/app/(mediator)/mediator/cases/[caseId]/meetings/new/_components/schedule-form'
import { scheduleMeetingAction } from '@/app/(mediator)/mediator/cases/[caseId]/meetings/new/actions'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { readForm } from '@/lib/edge/action/read-form'
import type { PlanFormView } from '@/lib/queries/mediator/get-meeting-form'
import userEvent from '@testing-library/user-event'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/meetings/new/actions', () => ({
  scheduleMeetingAction: jest.fn(),
}))

const action = jest.mocked(scheduleMeetingAction)
const day = (text: string) => parseLocalDate(text)!
const NONE = { on_site: [], telephone: [], video: [], asynchronous: [], mixed: [] }
const PLAN: PlanFormView = {
  today: day('2026-11-24'),
  suggestedOn: day('2026-11-25'),
  due: { on: day('2026-12-17'), words: '12月17日' },
  daysOff: [day('2026-11-28')],
  // From 1 December on, Tuesdays until noon.
  hours: [
    {
      validFrom: day('2026-12-01'),
      validTo: null,
      spans: [{ weekday: 2, from: 540, to: 720 }],
    },
  ],
  rooms: [{ id: 'r1', label: '第一调解室（天河路1号3楼，2 人）', capacity: 2 }],
  people: 3,
  missing: { ...NONE, video: [{ partyId: 'p2', name: '恒信物业', words: '恒信物业（在线调解）' }] },
  unavailable: ['许静：11月25日不能到会'],
  proposals: [],
}

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
  render(<ScheduleForm caseId="c1" plan={PLAN} />)
})

const setField = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const cautions = () =>
  screen.getByText((_text, element) => element?.getAttribute('role') === 'status')

test('方式不替人选好；日期是建议的那一天，不能晚于期限', () => {
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(screen.getByLabelText(/日期/)).toHaveValue('2026-11-25')
  expect(screen.getByLabelText(/日期/)).toHaveAttribute('max', '2026-12-17')
  expect(screen.getByText('许静：11月25日不能到会')).toBeInTheDocument()
})

test('缺同意的方式写明缺谁的哪一项，并可以去登记', () => {
  expect(screen.getByRole('radio', { name: /^视频/ }).closest('label')).toHaveTextContent(
    '还缺同意：恒信物业（在线调解）',
  )
  expect(screen.getByText('登记恒信物业的意愿')).toHaveAttribute(
    'href',
    '/mediator/cases/c1/consent?party=p2',
  )
})

test.each([
  ['2026-12-01', '11:59', null],
  ['2026-12-01', '12:00', '不在工作时间（9:00 至 12:00）内'],
  ['2026-12-02', '10:00', '按设定的工作时间，这一天不安排调解会'],
  ['2026-11-30', '10:00', null],
])('设定了工作时间的，%s %s 开始：%s', (on, time, words) => {
  setField(/日期/, on)
  setField(/开始时间/, time)
  if (words === null) expect(cautions()).toBeEmptyDOMElement()
  else expect(cautions()).toHaveTextContent(words)
})

test('休息日、工作时间以外、坐不下的，选好就提醒，不妨碍提交', async () => {
  expect(cautions()).toBeEmptyDOMElement()
  setField(/日期/, '2026-11-28')
  setField(/开始时间/, '18:00')
  setField(/^调解室/, 'r1')
  for (const words of ['周末或者节假日', '不在工作时间', '可容 2 人'])
    expect(cautions()).toHaveTextContent(words)
  await userEvent.click(screen.getByRole('radio', { name: /^电话/ }))
  await userEvent.click(screen.getByRole('button', { name: '安排' }))
  expect(readForm(action.mock.lastCall![1])).toMatchObject({
    caseId: 'c1',
    form: 'telephone',
    on: '2026-11-28',
    time: '18:00',
    minutes: '60',
    roomId: 'r1',
  })
})
