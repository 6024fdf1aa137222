import type { Page } from '@playwright/test'

/** Writes a name on glass with one stroke. */
export async function writeName(phone: Page, form: string | RegExp = '签字'): Promise<void> {
  const pad = phone
    .getByRole('form', { name: form, exact: typeof form === 'string' })
    .locator('canvas')
    .first()
  await pad.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await pad.boundingBox())!
  await phone.mouse.move(x + width * 0.2, y + height * 0.3)
  await phone.mouse.down()
  for (const step of [0.4, 0.6, 0.8])
    await phone.mouse.move(x + width * step, y + height * (step / 2 + 0.2), { steps: 4 })
  await phone.mouse.up()
}
