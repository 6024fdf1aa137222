import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { asSystem, closeDatabase } from '@/lib/data/door'
import { saveCalendarYear } from '@/lib/data/stores/deadline/calendar-store'
import { addDays, parseLocalDate, toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { packagedCalendarYears } from '@/lib/platform/published-calendar'
import { addAnnouncements } from './announcements'
import { addApplications } from './applications'
import { addConsultations } from './consultations'
import { addManualCases } from './manual-cases'
import { buildOrganisations } from './organisations'
import { addProfiles } from './profiles'
import { addStories } from './stories'

/**
 * Demonstration data for a new database: two courts, two institutions, their people, and cases in
 * every state; and a third institution with the operating manual's own tables. Passwords are random
 * and stand in one file that only its owner may read.
 */
async function seed(): Promise<void> {
  const isNew = await asSystem(
    'is the database new',
    async (db) => (await db.account.count()) === 0 && (await db.court.count()) === 0,
  )
  if (!isNew) {
    console.log('  数据库中已有数据，不再写入演示数据')
    return
  }
  await loadDemonstrationCalendar()
  const world = await buildOrganisations()
  await addStories(world)
  const manual = await addManualCases([...world.courts].reverse())
  const branch = await addProfiles()
  await addConsultations(world.institutions[0]!.admins[0]!)
  await addApplications(world.institutions[0]!.admins[0]!)
  await addAnnouncements(world.institutions[0]!.admins[0]!)
  await passOverOldNotices()
  const file = process.env.HEYI_DEMO_ACCOUNTS_FILE ?? '.data/demo-accounts.json'
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `${JSON.stringify([...world.accounts, ...manual.accounts, ...branch], null, 2)}\n`,
    { mode: 0o600 },
  )
  chmodSync(file, 0o600)
}

/**
 * Notices of acts of weeks ago were read long since: a new demonstration begins with those of the
 * last days.
 */
async function passOverOldNotices(): Promise<void> {
  const doneAt = new Date()
  const threeDaysAgo = new Date(doneAt.getTime() - 3 * 86_400_000)
  await asSystem('demonstration data: notices of weeks ago', async (db) => {
    await db.outboxJob.updateMany({
      where: { kind: { in: ['notice', 'delivery'] }, runAt: { lt: threeDaysAgo } },
      data: { state: 'done', doneAt },
    })
    // Those to the parties had left by then.
    await db.delivery.updateMany({
      where: { state: 'queued', createdAt: { lt: threeDaysAgo } },
      data: { state: 'sent' },
    })
  })
}

/**
 * Years without a State Council notice are provisional (docs/decisions/0034). A demonstration gets
 * made-up ones for the time its clocks reach, and their source names it.
 */
async function loadDemonstrationCalendar(): Promise<void> {
  const published = new Set(packagedCalendarYears().map(({ year }) => year))
  const today = toLocalDate(new Date())
  const years = new Set([-200, 0, 120, 400].map((days) => yearOf(addDays(today, days))))
  for (const year of [...years].filter((candidate) => !published.has(candidate))) {
    const holidays = ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) =>
      parseLocalDate(`${year}-${day}`)!,
    )
    await asSystem('demonstration data: calendar', (db) =>
      saveCalendarYear(db, null, {
        year,
        holidays,
        makeUpWorkdays: [],
        source: CALENDAR.inventedSource,
        loadedAt: new Date(),
        loadedBy: '演示数据',
      }),
    )
  }
}

await seed().finally(closeDatabase)
