import '@testing-library/jest-dom'
import { webcrypto } from 'node:crypto'
import { TextDecoder, TextEncoder } from 'node:util'
import { configure } from '@testing-library/react'
import { extendTailwindMerge } from 'tailwind-merge'

// jsdom lays nothing out: there is no size to observe.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// jsdom has no Web Crypto, with which drafts are sealed.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
Object.assign(globalThis, { TextDecoder, TextEncoder })

// jsdom has no window whose width and pointer could match.
window.matchMedia ??= () =>
  ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as never

// jsdom has no pointer capture, which the toasts use.
Element.prototype.setPointerCapture ??= () => undefined

// A dialog's code is imported on the first press; on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 10_000 })

// Two classes of one element that set the same property: which of them wins is decided by the style
// sheet, not by their order. Every element that a component test draws is checked.
// tailwind-merge must know the kit's sizes, or it would take text-md for a colour.
const mockMerge = extendTailwindMerge({
  extend: { theme: { text: ['md'], shadow: ['rest', 'raised'], animate: ['rise'] } },
})
jest.mock('@/components/ui/cn', () => {
  const { cn } = jest.requireActual<typeof import('@/components/ui/cn')>('@/components/ui/cn')
  return {
    cn: (...inputs: Parameters<typeof cn>) => {
      const classes = cn(...inputs)
      if (mockMerge(classes) !== classes) throw new Error(`同一个元素上互相覆盖的样式：${classes}`)
      return classes
    },
  }
})
