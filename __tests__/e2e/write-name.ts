import type { Page } from '@playwright/test'

/** Writes one stroke across the box of a name. */
export async function writeName(page: Page): Promise<void> {
  const pad = page.locator('canvas[aria-label]')
  await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.6, { steps: 60 })
  await page.mouse.up()
}
