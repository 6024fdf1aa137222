import { createRequire } from 'node:module'
import axe from 'axe-core'
import type { Page } from '@playwright/test'

type Scope = {
  /** Only these rules; all that axe checks by default, if absent. */
  readonly rules?: readonly string[]
  /** CSS selector of the part that is checked; the whole page, if absent. */
  readonly within?: string
}

/**
 * Brings axe into every document that this page will load. Handed over with a document it is
 * compiled once for all of them; handed over later, once for each, at two thirds of the cost of
 * loading a page.
 */
export const bringAxe = (page: Page): Promise<unknown> =>
  page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })

/** What axe finds in a page: a line per broken rule, with the first element that breaks it. */
export async function axeFindings(page: Page, { rules, within }: Scope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([only, selector]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        selector ?? document,
        { resultTypes: ['violations'], ...(only ? { runOnly: [...only] } : {}) },
      )
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 400)}`)
    },
    [rules, within] as const,
  )
}
