import { expect } from '@playwright/test'
import { test } from './stage'

// 生僻字的字体由本站提供，安全策略不拦，用到哪个文件才下载哪个。

test('姓名里的生僻字有字体可用', async ({ page }) => {
  await page.goto('/sign-in')
  const load = (text: string) =>
    page.evaluate(
      async (shown) =>
        (await document.fonts.load("16px 'Heyi Rare Characters'", shown)).map(
          ({ status }) => status,
        ),
      text,
    )
  expect(await load('䶮𬭎㛃')).toEqual(['loaded', 'loaded', 'loaded'])
  expect(await load('王朗')).toEqual([])
})
