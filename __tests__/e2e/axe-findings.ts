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

/**
 * Takes out of a page, until it is put back, the rows of tables and lists that are built like three
 * of their neighbours: axe would find in each what it found in those, and takes most of its time
 * for them. Built alike: the same elements with the same classes and roles, texts and names in the
 * same places, whatever they say.
 */
export async function withoutRepeatedRows<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const KEPT = 3
    const named = (element: Element) =>
      Array.from(element.attributes, ({ name, value }) =>
        /^(class|style|role|type|scope|colspan|rowspan)$/.test(name)
          ? `${name}=${value}`
          : `${name}${value.trim() === '' ? '' : '+'}`,
      ).sort()
    const shapeOf = (node: Node): string =>
      node instanceof Element
        ? `<${node.tagName} ${named(node).join(' ')}>${Array.from(node.childNodes, shapeOf).join('')}</>`
        : node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
          ? 'text'
          : ''
    for (const list of document.querySelectorAll('tbody, ul, ol')) {
      const seen = new Map<string, number>()
      for (const row of list.children) {
        const shape = shapeOf(row)
        const count = (seen.get(shape) ?? 0) + 1
        seen.set(shape, count)
        if (count > KEPT) row.setAttribute('data-repeated-row', '')
      }
    }
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[data-repeated-row] { display: none !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  const result = await work()
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop()
    for (const row of document.querySelectorAll('[data-repeated-row]'))
      row.removeAttribute('data-repeated-row')
  })
  return result
}

/**
 * What axe finds in a page: a line per broken rule, with the first element that breaks it. What is
 * still appearing has appeared first: half transparent, its colours are not those that are read.
 */
export async function axeFindings(page: Page, { rules, within }: Scope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([only, selector]) => {
      for (const animation of document.getAnimations())
        if (Number(animation.effect?.getComputedTiming().endTime) < Infinity) animation.finish()
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        selector ?? document,
        { resultTypes: ['violations'], ...(only ? { runOnly: [...only] } : {}) },
      )
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 400)}`)
    },
    [rules, within] as const,
  )
}
