import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (name: string) =>
  readFileSync(path.join(process.cwd(), 'app/styles', `${name}.css`), 'utf8')
const THEMES = read('themes')
const TOKENS = read('tokens')

/** The tokens of one theme: dark takes over from light what it does not name. */
function readTheme(theme: 'light' | 'dark'): Record<string, string> {
  const root = THEMES.slice(THEMES.indexOf(':root {\n  color-scheme: light'))
  const [light = '', dark = ''] = root.split('@variant dark')
  const colours = (text: string) =>
    Object.fromEntries(
      Array.from(text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), (match) => [match[1], match[2]]),
    )
  return theme === 'light' ? colours(light) : { ...colours(light), ...colours(dark) }
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXTS = ['ink', 'ink-2', 'ink-3', 'court', 'court-strong', 'ok', 'warn', 'risk', 'danger']
const GROUNDS = ['paper', 'ground', 'head', 'line-2', 'court-soft']
const TONES = ['court', 'ok', 'warn', 'risk', 'danger']

describe.each(['light', 'dark'] as const)('颜色对比度（%s）', (theme) => {
  const token = readTheme(theme)
  const pairs = [
    ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
    ...TONES.flatMap((tone) =>
      [tone, 'ink', 'ink-3'].map((text) => [text, `${tone}-soft`] as const),
    ),
    ...TONES.map((tone) => ['on-fill', tone] as const),
  ]

  test.each(pairs)('%s 在 %s 上不低于 4.5:1', (text, ground) => {
    expect(token[text]).toBeDefined()
    expect(token[ground]).toBeDefined()
    expect(contrast(token[text] ?? '#000000', token[ground] ?? '#000000')).toBeGreaterThanOrEqual(
      4.5,
    )
  })

  test.each(['paper', 'ground'])('输入框边线在 %s 上不低于 3:1', (ground) => {
    expect(contrast(token.edge ?? '#000000', token[ground] ?? '#000000')).toBeGreaterThanOrEqual(3)
  })
})

test('深色主题重新定义每一种颜色，没有漏下浅色', () => {
  const root = THEMES.slice(THEMES.indexOf('@variant dark {'))
  const missing = Object.keys(readTheme('light')).filter((name) => !root.includes(`--${name}:`))
  expect(missing).toEqual([])
})

test('字号一律用 rem：关怀版才能整页放大', () => {
  const sizes = Array.from(TOKENS.matchAll(/--text-[\w]+: ([^;]+);/g), (match) => match[1])
  expect(sizes.length).toBeGreaterThan(5)
  expect(sizes.filter((size) => !size?.endsWith('rem'))).toEqual([])
})
