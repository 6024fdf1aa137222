import { readFileSync } from 'node:fs'
import { render } from '@testing-library/react'
import { icons } from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Icon } from '@/components/ui/icon'
import { ICON_NAMES } from '@/components/ui/icon-names'

const SPRITE = readFileSync('components/ui/icons.svg', 'utf8')

const symbolOf = (name: string) =>
  new RegExp(`<symbol id="${name}" viewBox="0 0 24 24">(.*)</symbol>`).exec(SPRITE)?.[1]

test('图标集里正好是列出的图标，每个一次，按字母排', () => {
  const ids = [...SPRITE.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...ICON_NAMES])
  expect(ids).toEqual([...new Set(ids)].sort())
})

test('每个图标与图标库画的一样：改了名单或者升级了图标库，要重做图标集', () => {
  const byKebabCase = new Map(
    Object.entries(icons).map(([name, icon]) => [name.toLowerCase(), icon] as const),
  )
  for (const name of ICON_NAMES) {
    const icon = byKebabCase.get(name.replaceAll('-', ''))
    const drawn = icon && renderToStaticMarkup(createElement(icon))
    expect(`${name} ${symbolOf(name)}`).toBe(
      `${name} ${drawn?.replace(/^<svg[^>]*>|<\/svg>$/g, '')}`,
    )
  }
})

test('图标对读屏软件不出声，自己的样式之外可以再加', () => {
  const { container } = render(<Icon name="search" className="size-4" />)
  const svg = container.querySelector('svg')!
  expect(svg).toHaveAttribute('aria-hidden', 'true')
  expect(svg).toHaveClass('icon', 'size-4')
  expect(svg.querySelector('use')!.getAttribute('href')).toMatch(/#search$/)
})
