import { closeDatabase } from '@/lib/data/door'
import { buildOrganisations } from '@/prisma/seed/organisations'
import { beginStory } from '@/prisma/seed/storyline'

// A program of backup.test.ts: what a backup has to keep, in a new database and its files folder.
// The demonstration's people, a case whose dossier is bound, one in mediation and one that waits;
// the whole demonstration is restored by the drill.

const IN_THE_DOSSIER = [
  'acceptance_form',
  'consent',
  'rights_notice',
  'disclosure',
  'service_address',
  'contact_log',
  'session_record',
  'service_proof',
  'identity',
] as const

async function lay(): Promise<void> {
  const world = await buildOrganisations()
  const [court] = world.courts
  const [institution] = world.institutions
  const begin = (daysAgo: number) =>
    beginStory(court!, institution!, { daysAgo, type: 'property_right' })
  const taken = async (daysAgo: number) => {
    const story = await begin(daysAgo)
    await story.accept(daysAgo - 1)
    await story.assign(daysAgo - 1, 0)
    await story.take(daysAgo - 2, 0)
    await story.contact(daysAgo - 3, 0, 0, 'agreed', '申请人同意调解。')
    return story
  }

  const closed = await taken(84)
  await closed.contact(80, 0, 1, 'reached', '对方愿意先谈金额。')
  await closed.close(60, 0, 'deadlock')
  await closed.file(60, IN_THE_DOSSIER)
  await closed.finalise(60, 0, 'closing_report')
  await closed.finalise(60, 0, 'closing_form')
  await closed.archive(55)
  const running = await taken(12)
  await running.file(8, ['acceptance_form', 'consent'])
  await begin(1)
}

await lay().finally(closeDatabase)
