import 'server-only'
import type { Read } from '@/lib/data/door'
import { findActorNames } from '@/lib/data/stores/audit/event-log-names-store'
import { findNamesakes } from '@/lib/data/stores/audit/log-words-store'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogMeant } from './log-query'

/** How many names are searched for a part of one, and how many are offered as choices. */
const NAMES_AT_MOST = 5_000
const OFFERED_AT_MOST = 300

/**
 * The people a text means: one of several of the same name, or everyone whose name contains it.
 * `institutionId` null: among all events.
 */
export async function findMeantPeople(
  db: Read,
  institutionId: string | null,
  query: string,
): Promise<LogMeant> {
  if (institutionId) {
    const same = (await findNamesakes(db, institutionId)).filter(
      ({ name, phoneTail }) => LOG.namesake(name, phoneTail) === query,
    )
    if (same.length > 0) return { actorIds: same.map(({ id }) => id) }
  }
  const names = await findActorNames(db, institutionId, NAMES_AT_MOST)
  return { actorNames: names.filter((name) => name.includes(query)) }
}

/**
 * The names offered as choices: everyone with an event in the institution; where two have the same
 * name, with what tells them apart.
 */
export async function findPeopleOffered(
  db: Read,
  institutionId: string,
): Promise<readonly string[]> {
  const same = await findNamesakes(db, institutionId)
  const names = await findActorNames(db, institutionId, OFFERED_AT_MOST)
  return names.flatMap((name) => [
    name,
    ...same
      .filter((each) => each.name === name)
      .map(({ phoneTail }) => LOG.namesake(name, phoneTail)),
  ])
}
