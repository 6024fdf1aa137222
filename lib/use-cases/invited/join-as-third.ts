import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findOwnInvited, type OwnInvited } from '@/lib/data/stores/invited/own-invited-store'
import { joinAsThird as storeJoined } from '@/lib/data/stores/invited/third-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideJoin } from '@/lib/domain/invited/decide-third'
import { allow, refuse } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { JoinAsThirdInput } from './invited-acts.input'

const subjectOf = ({ caseId, courtId, holderId: institutionId }: OwnInvited) => ({
  caseId,
  courtId,
  institutionId,
})

/**
 * 第三人加入调解 (特邀规定 第2条, 第14条第2款): an interested person whom all parties have admitted consents to the
 * mediation and is a party from that moment on. What was said to all before is not for it; topics
 * that run end, and go on in a round that it hears.
 */
export const joinAsThird = defineUseCase({
  act: 'third:join',
  input: JoinAsThirdInput,
  load: async (db, { invitedId }) =>
    (await findOwnInvited(db)).find(({ id, kind }) => id === invitedId && kind === 'third') ?? null,
  scope: (_own, actor) => ({ participantIds: [actor.id] }),
  target: () => null,
  subject: subjectOf,
  decide: (own, { name }, { today }) => decideJoin(own, { name }, { status: own.status, today }),
  write: async (db, grant, isNew, own, _input, { now }) => {
    const { caseId, caseNo, mediatorId } = own
    const done = allow({ caseId, caseNo })
    if (!isNew) return done
    const partyId = newId()
    if (!(await storeJoined(db, grant, own, partyId, now))) {
      // Of two forms sent at once the second one finds the person joined.
      const there = (await findOwnInvited(db)).find(({ id }) => id === own.id)
      return there?.ended === 'joined' ? done : refuse('INVITED_ENDED')
    }
    const party = own.organisation ?? own.name
    const about = { subject: subjectOf(own), by: grant.actor, at: now }
    await appendEvent(db, {
      event: { kind: 'third.joined', data: { invitedId: own.id, partyId, party } },
      ...about,
    })
    await appendEvent(db, {
      event: {
        kind: 'consent.recorded',
        data: {
          partyId,
          party,
          answers: [{ scope: 'mediation', answer: 'given' }],
          how: 'online',
          on: toLocalDate(now),
          note: null,
        },
      },
      basis: 'online_mediation_4',
      ...about,
    })
    await enqueue(db, {
      kind: 'talk',
      payload: { what: 'joined', caseId, by: grant.actor.id },
      runAt: now,
      by: grant.actor.id,
    })
    await notify(db, {
      kind: 'third.joined',
      facts: { party },
      about: { id: caseId, caseNo },
      to: toOrNone(mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
