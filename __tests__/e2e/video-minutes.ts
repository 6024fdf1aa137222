import { expect } from '@playwright/test'
import type { VideoMeeting } from './video-meeting'

/**
 * After a conference: the mediator registers the meeting and opens its minutes, whose course is
 * filled; both parties check them on their phones, and they are confirmed.
 */
export async function confirmMinutes({ caseId, meetingId, host, one, other }: VideoMeeting) {
  const page = `/mediator/cases/${caseId}`
  await host.goto(`${page}/meetings/${meetingId}/hold`)
  // The conference of a test may begin and end within one minute.
  const from = host.getByLabel('实际开始')
  await from.fill(earlier(await from.inputValue()))
  await host.getByRole('button', { name: '登记', exact: true }).click()
  await host.waitForURL((url) => url.pathname === page, { timeout: 60_000 })
  await host.goto(`${page}/minutes/open?meeting=${meetingId}`)
  await host.getByRole('button', { name: '开始笔录' }).click()
  await host.waitForURL(/\/minutes\/[0-9a-f-]{36}/)
  const minutes = new URL(host.url()).pathname
  await expect(host.getByText('由会议记录填写', { exact: true }).first()).toBeVisible()
  await expect(host.getByText(/会议结束，原因：谈完了。/)).toBeVisible()
  for (const [label, button, text] of [
    ['记下', '记下', '双方核对了维修的票据。'],
    ['记结果', '记下结果', '下周再谈一次。'],
  ] as const) {
    const fold = host.locator('summary', { hasText: label })
    if ((await fold.count()) > 0) await fold.click()
    const form = host.getByRole('form', { name: button, exact: true })
    await form.getByLabel('内容').fill(text)
    await form.getByRole('button', { name: button, exact: true }).click()
    await expect(host.getByRole('listitem').filter({ hasText: text })).toBeVisible()
  }
  await host.goto(minutes)
  await host.getByRole('button', { name: '交各方核对' }).click()
  await expect(host.getByText('待核对', { exact: true }).first()).toBeVisible()
  for (const phone of [one, other]) {
    await phone.goto(`/party/cases/${caseId}/minutes/${minutes.split('/').at(-1)}`)
    await expect(phone.getByRole('heading', { name: '会议经过' })).toBeVisible()
    await phone.getByRole('radio', { name: '记得没错' }).check()
    await phone.getByRole('button', { name: '交给调解员' }).click()
    await expect(phone.getByText(/您说记得没错/).first()).toBeVisible()
  }
  await host.goto(minutes)
  await expect(host.getByText('已确认', { exact: true }).first()).toBeVisible()
}

/** Ten minutes before what a datetime-local input holds. */
function earlier(local: string): string {
  const moment = new Date(`${local}Z`)
  return new Date(moment.getTime() - 10 * 60_000).toISOString().slice(0, 16)
}
