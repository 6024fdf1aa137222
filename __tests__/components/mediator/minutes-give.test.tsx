import { render, screen } from '@testing-library/react'
import { GiveForm } from '@/app/(mediator)/mediator/cases/[caseId]/minutes/[minutesId]/_components/give-form'
import { readItems } from '@/components/device-queue/indexed-store'
import type { StoredItem } from '@/components/device-queue/queue-item'
import { makePageOf } from '../../support/page-person'

// 本机还有没有送到的，不能交各方核对：送到时笔录已经不能再记。

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/minutes/actions', () => ({
  submitMinutesAction: jest.fn(),
}))
jest.mock('@/components/device-queue/indexed-store', () => ({ readItems: jest.fn() }))
jest.mock('@/components/device-queue/device-database', () => ({ canKeepItems: () => true }))

const item = (form: string) => ({ id: form, form, madeAt: 1, state: 'waiting' }) as StoredItem
const show = (...items: StoredItem[]) => {
  makePageOf('m1')
  jest.mocked(readItems).mockResolvedValue(items)
  return render(<GiveForm caseId="c1" minutesId="r1" lastNo={2} />)
}

test('本机还有本份笔录的一段：说明先送到，不显示按钮', async () => {
  show(item('minutes:r1:statement:v0'))
  expect(await screen.findByText(/本机还有 1 段没有送到服务器/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '交各方核对' })).toBeNull()
})

test('另一份笔录的不影响', async () => {
  show(item('minutes:r2:statement:v0'))
  expect(await screen.findByRole('button', { name: '交各方核对' })).toBeVisible()
})
