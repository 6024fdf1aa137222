import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import {
  DEFAULT_DISPLAY,
  parseDisplay,
  SCALES,
  serializeDisplay,
  THEMES,
} from '@/components/layout/display-cookie'
import { DisplaySettings } from '@/components/layout/display-settings'
import { LargeSwitch } from '@/components/layout/large-switch'

afterEach(() => jest.restoreAllMocks())

test.each([undefined, null, '', 'purple.huge', '<script>', '.', 'large.dark'])(
  '看不懂的设置 %s 用默认值，不出错',
  (value) => {
    expect(parseDisplay(value)).toEqual(DEFAULT_DISPLAY)
  },
)

test('只认得一半时，认得的一半有效', () => {
  expect(parseDisplay('dark')).toEqual({ theme: 'dark', scale: 'normal' })
  expect(parseDisplay('x.large')).toEqual({ theme: 'system', scale: 'large' })
})

test('写出来的设置读得回来', () => {
  fc.assert(
    fc.property(fc.constantFrom(...THEMES), fc.constantFrom(...SCALES), (theme, scale) => {
      const display = parseDisplay(serializeDisplay({ theme, scale }))
      return display.theme === theme && display.scale === scale
    }),
  )
})

test('选择立即生效，并记在 cookie 和本机', async () => {
  render(<DisplaySettings initial={DEFAULT_DISPLAY} />)
  expect(screen.getByRole('radio', { name: '跟随系统' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: '深色' }))
  await userEvent.click(screen.getByRole('radio', { name: /关怀版/ }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  expect(document.documentElement).toHaveAttribute('data-scale', 'large')
  expect(document.cookie).toContain('heyi-display=dark.large')
  expect(window.localStorage.getItem('heyi-display')).toBe('dark.large')
})

test('浏览器不许写本机存储时照样生效', async () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('refused')
  })
  render(<DisplaySettings initial={DEFAULT_DISPLAY} />)
  await userEvent.click(screen.getByRole('radio', { name: '浅色' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'light')
})

test('关怀版一按就换，再按换回来，主题不变，并记在 cookie 里', async () => {
  render(<LargeSwitch initial={{ theme: 'dark', scale: 'normal' }} />)
  const large = screen.getByRole('switch', { name: /关怀版/ })
  expect(large).not.toBeChecked()
  await userEvent.click(large)
  expect(large).toBeChecked()
  expect(document.documentElement).toHaveAttribute('data-scale', 'large')
  expect(document.cookie).toContain('heyi-display=dark.large')
  await userEvent.click(large)
  expect(document.documentElement).toHaveAttribute('data-scale', 'normal')
  expect(document.cookie).toContain('heyi-display=dark.normal')
})
