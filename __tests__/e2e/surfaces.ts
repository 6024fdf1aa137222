import { expect, type Page } from '@playwright/test'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { ADMIN_SURFACES } from './admin-surfaces'
import { clerkPages } from './clerk-pages'
import { INSTITUTION } from './stage'
import { firstRow, linked, type Surface } from './surface-paths'

// Every route of every role.

/** The cases of a mediator's list. */
async function casesOf(page: Page, list: string): Promise<readonly string[]> {
  await page.goto(list)
  const links = page.locator('a[href^="/mediator/cases/"]')
  await expect(links.first()).toBeVisible()
  return [...new Set(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!)))]
}

/** The first link of this kind on one of the pages that a list leads to. */
async function linkedBehind(page: Page, list: string, part: string): Promise<string> {
  for (const path of await casesOf(page, list)) {
    await page.goto(path)
    const found = page.locator(`a[href*="${part}"]`).first()
    if (await found.count()) return (await found.getAttribute('href'))!
  }
  throw new Error(`no ${part} behind ${list}`)
}

/** Where a party signs a finalised form of one of the cases. */
async function signPage(page: Page): Promise<string> {
  for (const path of await casesOf(page, '/mediator/cases')) {
    await page.goto(`${path}/documents`)
    const form = page.locator('a[href*="/consent_form"]', { hasText: DOCUMENTS.signing.open })
    if ((await form.count()) === 0) continue
    return linked(page, (await form.first().getAttribute('href'))!, '/sign?')
  }
  throw new Error('no case has a form that awaits its signature')
}

/** One institution's administrator in full; of other people only the pages that differ. */
export const SURFACES: readonly Surface[] = [
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
        await firstRow(page, '/institution/dossiers?status=closed'),
      ]
      const bound = await firstRow(page, '/institution/dossiers?archiving=archived')
      return [
        '/institution/cases',
        '/institution/cases?tab=assign',
        '/institution/cases?tab=due',
        '/institution/cases?tab=all',
        '/institution/records',
        '/institution/records?result=success&daysFrom=1',
        file,
        `${file}/progress`,
        `${file}/services`,
        `${file}/documents`,
        await linked(page, `${file}/documents`, '/documents/'),
        assign,
        assign.replace(/\/assign.*/, '/choose'),
        many,
        disclosure,
        `${file}/change`,
        `${file}/co-mediators`,
        ...dossiers,
        `${dossiers[1]}/hand-over`,
        '/institution/dossiers/destruction',
        bound,
        `${bound}/read`,
        `${bound}/readings`,
        '/institution/schedule',
        '/institution/schedule/rooms',
        '/account/phrases',
        '/institution/applications',
        await firstRow(page, '/institution/applications'),
        '/institution/consultations',
        await firstRow(page, '/institution/consultations'),
        '/institution/complaints',
        '/institution/chases',
        '/institution/hearings',
        '/institution/roster',
        '/institution/roster/recommend',
        await linked(page, '/institution/roster', '/institution/roster/'),
        '/institution/knowledge',
        await firstRow(page, '/institution/knowledge'),
        '/institution/knowledge/new',
        '/institution/declines',
        '/institution/report',
        '/institution/report?from=2020-01&to=2020-12',
        '/institution/arrivals',
        '/institution/fairness',
        '/institution/confirmation-figures',
        '/institution/imports',
        '/institution/templates',
        '/institution/templates/agreement',
        '/institution/seals',
        '/institution/people',
        '/institution/logs/operations',
        '/institution/logs/sign-ins',
        '/account/announcements',
        '/account/announcements/keep',
        '/account/announcements/keep/new',
        await firstRow(page, '/account/announcements/keep'),
        '/account/notices',
        '/account',
        '/account/second-factor',
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
        await linked(page, file, '/materials/'),
        `${file}/contact`,
        `${file}/consent`,
        `${file}/meetings/new`,
        `${file}/unavailable`,
        `${file}/service`,
        `${file}/services`,
        `${file}/documents`,
        await linked(page, `${file}/documents`, '/documents/'),
        `${file}/identity`,
        `${file}/rights`,
        `${file}/guardian`,
        `${file}/authority`,
        `${file}/assistants`,
        `${file}/assistants/new`,
        `${file}/invited`,
        `${file}/invited/new`,
        `${file}/address`,
        `${file}/change`,
        `${file}/facts/record`,
        `${file}/facts/confirm`,
        `${file}/facts/withdraw`,
        `${file}/notes/add`,
        `${file}/notes/take-back`,
        `${file}/agreement`,
        `${file}/agreement/review`,
        `${file}/extend`,
        `${file}/pause`,
        `${file}/withdraw`,
        `${file}/close`,
        `${file}/accept`,
        `${file}/disclose`,
        `${file}/materials/add`,
        '/mediator/schedule',
        '/mediator/me',
        '/mediator/me/hours',
        '/mediator/hearings',
        '/mediator/roster',
        await linked(page, '/mediator/roster', '/mediator/roster/'),
        '/account/announcements',
        '/account/notices',
        '/account',
        '/account/second-factor',
      ]
    },
  },
  {
    role: 'mediator',
    where: { institution: INSTITUTION, name: '谢岚' },
    paths: async (page) => [
      await linkedBehind(page, '/mediator/cases', '/minutes/'),
      await signPage(page),
      await linkedBehind(page, '/mediator/cases?tab=settled', '/follow-up'),
      await linkedBehind(page, '/mediator/cases?tab=settled', '/explain'),
      await linkedBehind(page, '/mediator/cases?tab=settled', '/hand-over'),
      await linkedBehind(page, '/mediator/cases?tab=settled', '/dossier'),
    ],
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
      const bound = await firstRow(page, '/court/dossiers?archiving=archived')
      return [
        '/court/desk',
        '/court/cases?tab=all',
        ...dossiers,
        bound,
        `${bound}/read`,
        '/court/confirmations',
        '/court/confirmation-figures',
        '/court/numbers',
        '/court/roster',
        await firstRow(page, '/court/roster'),
        '/court/report',
        '/court/scores/mediators',
        '/court/scores/cases',
        file,
        `${file}/progress`,
        `${file}/services`,
        `${file}/score`,
        `${file}/suspicion`,
      ]
    },
  },
  { role: 'court_clerk', paths: clerkPages },
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
        `${person}/service-end`,
        organisations,
        organisation,
        `${organisation}/edit`,
        `${organisation}/ending`,
      ]
    },
  },
  ...ADMIN_SURFACES,
]
