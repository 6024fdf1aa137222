import { expect, type Page } from '@playwright/test'

/** The pages of one role, or of one of several with the same role. */
export type Surface = {
  readonly role: string
  readonly where?: { institution?: string; name?: string }
  readonly paths: (page: Page) => Promise<string[]>
}

/** The first link of a page to such an address; without one it fails, unvisited. */
export async function linked(page: Page, from: string, pattern: string): Promise<string> {
  await page.goto(from)
  const links = page.locator(`a[href*="${pattern}"]`)
  await expect(links, `${from} has a link to ${pattern}`).not.toHaveCount(0)
  return (await links.first().getAttribute('href'))!
}

/** Where the first row of a list leads. */
export const firstRow = async (page: Page, list: string): Promise<string> => {
  await page.goto(list)
  return (await page.locator('a.row-link, [data-row-link]').first().getAttribute('href'))!
}
