import 'server-only'
import { z } from 'zod'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { countSetUp } from '@/lib/data/stores/system/set-up-store'
import { isSchemaInPlace } from '@/lib/data/stores/system/schema-store'
import { findStoppedChannels } from '@/lib/data/stores/delivery/channel-state-store'
import {
  countOrganisations,
  COUNTED_AT_MOST,
  getDatabaseFacts,
} from '@/lib/data/stores/system/system-store'
import { findLoadedYears, type LoadedYear } from '@/lib/data/stores/deadline/calendar-store'
import { mayAct } from '@/lib/domain/access/policy'
import { isAnchorOverdue } from '@/lib/domain/audit/anchor-schedule'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import { yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { CALENDAR, SYSTEM } from '@/lib/labels/zh-CN/system'
import { env } from '@/lib/platform/env'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import { defineQuery } from '../define-query'
import { checkAddress } from './check-address'
import { checkChannels } from './check-channels'
import { presentSetUp, type SetUpView } from './present-set-up'

export type HealthCheck = {
  readonly key: keyof typeof SYSTEM.checks
  readonly isOk: boolean
  readonly words: string
}
export type AccountCountRow = {
  readonly role: string
  readonly label: string
  readonly active: number
  readonly disabled: number
}

export type SystemStateView = {
  readonly asOf: string
  readonly checks: readonly HealthCheck[]
  readonly courts: number
  readonly institutions: number
  readonly accounts: readonly AccountCountRow[]
  readonly setUp: SetUpView
}

/** Tolerated difference of the two clocks: the time of one request. */
const CLOCK_TOLERANCE_MS = 5_000

/**
 * 运行状态: health of the system in words, and the number of organisations and accounts. No one's data.
 */
export const getSystemState = defineQuery({
  act: 'system:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    // Checked before anything is read: other roles' database roles may not even count these tables.
    if (!mayAct(actor, 'system:read', {})) return null
    return {
      database: await getDatabaseFacts(db),
      isSchemaInPlace: await isSchemaInPlace(db),
      lastAnchor: await findLastAnchor(db),
      counts: await countOrganisations(db),
      loadedYears: await findLoadedYears(db),
      setUp: await countSetUp(db),
      stopped: await findStoppedChannels(db),
    }
  },
  present: (
    { database, isSchemaInPlace: isInPlace, lastAnchor, counts, setUp, loadedYears, stopped },
    { now, today },
  ): SystemStateView => {
    const apartMs = Math.abs(database.now.getTime() - now.getTime())
    const overdue = isAnchorOverdue(lastAnchor?.at ?? null, now)
    const anchors = lastAnchor
      ? overdue
        ? SYSTEM.anchorOverdue(lastAnchor.at)
        : SYSTEM.anchored(lastAnchor.at)
      : SYSTEM.neverAnchored
    const isMore = database.chains > COUNTED_AT_MOST
    return {
      asOf: SYSTEM.subtitle(now),
      checks: [
        {
          key: 'database',
          isOk: true,
          words: SYSTEM.database(database.version.split(' ')[0] ?? ''),
        },
        { key: 'schema', isOk: isInPlace, words: isInPlace ? SYSTEM.schemaOk : SYSTEM.schemaWrong },
        {
          key: 'clock',
          isOk: apartMs <= CLOCK_TOLERANCE_MS,
          words:
            apartMs <= CLOCK_TOLERANCE_MS
              ? SYSTEM.clockOk
              : SYSTEM.clockWrong(Math.round(apartMs / 1000)),
        },
        checkCalendar(loadedYears, today),
        { key: 'anchors', isOk: !overdue, words: anchors },
        checkAddress(env()),
        ...checkChannels(env(), stopped),
        {
          key: 'chains',
          isOk: true,
          words: SYSTEM.chains(Math.min(database.chains, COUNTED_AT_MOST), isMore),
        },
      ],
      setUp: presentSetUp(setUp, loadedYears, today),
      courts: counts.courts,
      institutions: counts.institutions,
      accounts: counts.accounts.map(({ role, active, disabled }) => ({
        role,
        label: actorRole[role],
        active,
        disabled,
      })),
    }
  },
})

/** Whether this year's calendar is a published one, and from November on next year's. */
function checkCalendar(loaded: readonly LoadedYear[], today: LocalDate): HealthCheck {
  // From the rows read here: the calendar that other pages use may be some seconds older.
  const calendar = mergeCalendar(loaded)
  const missing = findMissingYear(calendar, today)
  const invented = loaded
    .filter(({ year, source }) => year >= yearOf(today) && source === CALENDAR.inventedSource)
    .map(({ year }) => year)
  const words =
    missing !== null
      ? SYSTEM.calendarMissing(missing)
      : invented.length > 0
        ? SYSTEM.calendarInvented(invented)
        : SYSTEM.calendarOk(Math.max(...calendar.years.keys()))
  return { key: 'calendar', isOk: missing === null && invented.length === 0, words }
}
