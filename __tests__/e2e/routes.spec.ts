import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { INSTITUTION, account, signIn, test } from './stage'

// Every route of every role: axe finds nothing in light, dark and 关怀版, nothing overflows sideways, the browser's console is silent.

type Surface = {
  readonly role: string
  readonly where?: { institution?: string; name?: string }
  readonly paths: (page: Page) => Promise<string[]>
}

/** The first link of a page that leads on to such an address. Without one the page behind it would go unseen, so that fails. */
const linked = async (page: Page, from: string, pattern: string): Promise<string> => {
  await page.goto(from)
  const links = page.locator(`a[href*="${pattern}"]`)
  await expect(links, `${from} has a link to ${pattern}`).not.toHaveCount(0)
  return (await links.first().getAttribute('href'))!
}

const SURFACES: readonly Surface[] = [
  {
    role: 'institution_admin',
    where: { institution: INSTITUTION },
    paths: async (page) => {
      const file = (
        await linked(page, '/institution/cases?tab=all', '/institution/cases/')
      ).replace('/progress', '')
      const assign = await linked(page, '/institution/cases?tab=assign', '/assign')
      const many = `/institution/cases/assign-many?cases=${assign.split('/').at(-2)}`
      const disclosure = await linked(page, '/institution/cases?tab=assign', '/disclosure')
      const dossiers = [
        '/institution/dossiers',
        await linked(page, '/institution/dossiers?status=closed', '/institution/dossiers/'),
      ]
      return [
        '/institution/cases',
        '/institution/cases?tab=assign',
        '/institution/cases?tab=all',
        '/institution/records',
        '/institution/records?result=success&daysFrom=1',
        file,
        `${file}/progress`,
        assign,
        many,
        disclosure,
        ...dossiers,
        '/institution/declines',
        '/institution/report',
        '/institution/report?from=2020-01&to=2020-12',
        '/institution/imports',
        '/institution/people',
        '/institution/logs/operations',
        '/institution/logs/sign-ins',
        '/account',
      ]
    },
  },
  {
    role: 'mediator',
    where: { institution: INSTITUTION, name: '王朗' },
    paths: async (page) => {
      const file = (await linked(page, '/mediator/cases', '/mediator/cases/'))
        .split('/')
        .slice(0, 4)
        .join('/')
      return [
        '/mediator',
        '/mediator/cases',
        file,
        `${file}/contact`,
        `${file}/withdraw`,
        `${file}/close`,
        `${file}/accept`,
        `${file}/disclose`,
        '/mediator/me',
      ]
    },
  },
  {
    role: 'court_reviewer',
    paths: async (page) => {
      const file = (await linked(page, '/court/cases?tab=all', '/court/cases/'))
        .split('/')
        .slice(0, 4)
        .join('/')
      const dossiers = [
        '/court/dossiers',
        await linked(page, '/court/dossiers', '/court/dossiers/'),
      ]
      return [
        '/court/cases',
        '/court/cases?tab=all',
        ...dossiers,
        '/court/report',
        '/court/scores/mediators',
        '/court/scores/cases',
        file,
        `${file}/progress`,
        `${file}/score`,
      ]
    },
  },
  {
    role: 'institution_admin',
    where: { institution: '示例市多元调解中心' },
    paths: async (page) => {
      const [mediators, cases] = ['/institution/scores/mediators', '/institution/scores/cases']
      return [
        mediators,
        await linked(page, mediators, `${mediators}?open=`),
        cases,
        await linked(page, cases, `${cases}/`),
      ]
    },
  },
  {
    role: 'institution_admin',
    where: { institution: '示例市商事调解院' },
    paths: async (page) => {
      const [people, organisations] = ['/institution/people', '/institution/organisations']
      await page.goto(people)
      const person = (await page.locator('a[data-row-link]').first().getAttribute('href'))!
      const organisation = await linked(page, organisations, `${organisations}/`)
      return [
        `${people}/new`,
        `${people}/passwords`,
        person,
        `${person}/edit`,
        `${person}/password`,
        organisations,
        organisation,
        `${organisation}/edit`,
      ]
    },
  },
  { role: 'auditor', paths: async () => ['/audit'] },
  {
    role: 'system_admin',
    paths: async () => ['/system', '/system/calendar', '/system/calendar/load'],
  },
]

const LOOKS = ['light.normal', 'dark.normal', 'light.large']

for (const { role, where, paths } of SURFACES) {
  test(`${where?.institution ? `${role} of ${where.institution}` : role}: axe finds nothing, nothing overflows, no console error`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(300_000)
    const problems: string[] = []
    page.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        !/404/.test(message.text()) &&
        problems.push(`console: ${message.text()}`),
    )
    page.on('pageerror', (error) => problems.push(`page: ${String(error)}`))
    await signIn(page, account(role, where))
    const list = await paths(page)
    for (const look of LOOKS) {
      await context.addCookies([{ name: 'heyi-display', value: look, url: baseURL! }])
      for (const path of list) {
        await page.goto(path)
        // What is looked at is the page, not the shape it has while it is read.
        await expect(page.getByRole('status', { name: '正在读取' })).toHaveCount(0)
        const title = await page.getByRole('heading', { level: 1 }).first().textContent()
        if (title?.includes('没有找到')) problems.push(`${path}: not found`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        problems.push(
          ...violations.map(
            ({ id, nodes }) => `${look} ${path}: ${id} ${nodes[0]?.html.slice(0, 120)}`,
          ),
        )
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (overflow > 0) problems.push(`${look} ${path}: overflows by ${overflow} px`)
      }
    }
    expect(problems).toEqual([])
  })
}

test('sign-in: axe finds nothing at either entrance', async ({ page }) => {
  for (const path of ['/sign-in', '/sign-in?entrance=party']) {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html.slice(0, 120)}`),
    ).toEqual([])
  }
})
