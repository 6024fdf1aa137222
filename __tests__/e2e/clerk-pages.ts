import type { Page } from '@playwright/test'
import { REGISTER_STEPS } from '@/lib/domain/referral/draft-steps'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { firstRow } from './surface-paths'

/**
 * What a clerk has alone: 督办, complaints, 引调登记 with its list, and every step of a draft that was
 * just begun.
 */
export async function clerkPages(page: Page): Promise<string[]> {
  await page.goto('/court/refer')
  await page.getByRole('button', { name: REGISTER.start }).click()
  await page.waitForURL(/\/source$/)
  const draft = new URL(page.url()).pathname.replace(/\/source$/, '')
  const entry = await firstRow(page, '/court/roster?kind=institution')
  return [
    '/court/chases',
    '/court/chases/new',
    '/court/chases/sheet',
    '/court/complaints',
    '/court/reviews',
    entry,
    `${entry}/leave`,
    '/court/roster/confirm',
    '/court/refer',
    '/court/refer/sheets',
    ...REGISTER_STEPS.map((step) => `${draft}/${step}`),
    `${draft}/parties?kind=natural`,
    `${draft}/parties?kind=legal`,
  ]
}
