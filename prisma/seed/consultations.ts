import { asSystem } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { atInstant } from '@/lib/platform/clock'
import { answerConsultation } from '@/lib/use-cases/consultation/answer-consultation'
import { referConsultation } from '@/lib/use-cases/consultation/refer-consultation'
import { publishKnowledge } from '@/lib/use-cases/knowledge/publish-knowledge'
import { withdrawKnowledge } from '@/lib/use-cases/knowledge/withdraw-knowledge'
import { closeConsultation } from '@/lib/use-cases/visitor/close-consultation'
import { continueConsultation } from '@/lib/use-cases/visitor/continue-consultation'
import { submitConsultation } from '@/lib/use-cases/visitor/submit-consultation'
import { CONSULTATIONS, PUBLISHED, type DemoConsultation } from './consultation-texts'
import { fictitiousPhone } from './people'

async function done<T>(answer: Promise<Decided<T>>): Promise<T> {
  const decided = await answer
  if (!decided.ok) throw new Error(`demonstration consultation: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

const today = toLocalDate(new Date())
const at = (daysAgo: number, hour: number) =>
  new Date(`${addDays(today, -daysAgo)}T${String(hour).padStart(2, '0')}:20:00+08:00`)

/** A moment of the story that has come: nothing of the demonstration is in the future. */
const isPast = (instant: Date) => instant < new Date()

async function versionOf(id: string): Promise<number> {
  const { version } = await asSystem('demonstration data: a consultation', (db) =>
    db.consultation.findUniqueOrThrow({ where: { id }, select: { version: true } }),
  )
  return version
}

async function addConsultation(
  admin: Actor,
  serial: number,
  { field, daysAgo, hour, question, answer, again, referred, rating }: DemoConsultation,
): Promise<void> {
  // Each from a network of its own: the questions of one network are counted.
  const visitor = { address: `192.0.2.${serial}`, proof: null, answer: null }
  const later = <T>(daysLater: number, work: () => Promise<T>) => {
    const instant = at(daysAgo - daysLater, hour + 1)
    return isPast(instant) ? atInstant(instant, work) : Promise.resolve(null)
  }
  const { id: consultationId, proof } = await atInstant(at(daysAgo, hour), () =>
    done(
      submitConsultation(visitor, {
        institutionId: admin.institutionId,
        field,
        words: question,
        phone: fictitiousPhone(700 + serial),
      }),
    ),
  )
  const own = { ...visitor, proof }
  const reply = async (words: string) => ({
    consultationId,
    version: await versionOf(consultationId),
    words,
  })
  if (answer)
    await later(answer[0], async () => done(answerConsultation(admin, await reply(answer[1]))))
  if (again) await later(again[0], () => done(continueConsultation(own, { words: again[1] })))
  if (referred)
    await later(referred[0], async () => done(referConsultation(admin, await reply(referred[1]))))
  if (rating)
    await later(rating[0], () =>
      done(closeConsultation(own, { rating: rating[1], words: rating[2] })),
    )
}

/** 在线咨询 in each of its states, and 常见问题, at the first institution. */
export async function addConsultations(admin: Actor): Promise<void> {
  for (const [index, story] of CONSULTATIONS.entries())
    await addConsultation(admin, index + 1, story)
  for (const { daysAgo, isWithdrawn, ...texts } of PUBLISHED)
    await atInstant(at(daysAgo, 10), async () => {
      const input = { ...texts, hasNoPerson: 'yes' }
      const { knowledgeId } = await done(publishKnowledge(admin, input))
      if (isWithdrawn) await done(withdrawKnowledge(admin, { knowledgeId, version: 1 }))
    })
}
