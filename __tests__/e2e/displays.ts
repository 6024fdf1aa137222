import type { Page } from '@playwright/test'
import { displayAttributes, parseDisplay } from '@/components/layout/display-cookie'

/**
 * Shows an open page in this display (the value of the display cookie) as its user would switch it,
 * and returns once it has drawn itself so.
 */
export const showDisplay = (page: Page, display: string): Promise<void> =>
  page.evaluate(
    async (attributes) => {
      // Without transitions: in them colours are neither the old nor the new ones.
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('*, ::before, ::after { transition: none !important }')
      document.adoptedStyleSheets = [sheet]
      for (const [name, value] of Object.entries(attributes))
        document.documentElement.setAttribute(name, value)
      for (let frame = 0; frame < 2; frame++)
        await new Promise((drawn) => requestAnimationFrame(drawn))
    },
    displayAttributes(parseDisplay(display)),
  )
