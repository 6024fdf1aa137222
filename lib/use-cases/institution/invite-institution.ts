import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCourtsByCode } from '@/lib/data/stores/court/court-store'
import { findInstitutionEnd } from '@/lib/data/stores/institution/institution-end-store'
import { addInvitations } from '@/lib/data/stores/institution/new-institution-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { InviteInstitutionInput } from './invite-institution.input'

/** 登记邀请法院: further courts invite an institution (特邀规定第5条). Those that did already stay. */
export const inviteInstitution = defineUseCase({
  act: 'institution:invite',
  input: InviteInstitutionInput,
  load: async (db, { institutionId, courts }) => {
    const institution = await findInstitutionEnd(db, institutionId)
    return institution && { institution, courts: await findCourtsByCode(db, courts) }
  },
  scope: () => ({}),
  target: () => null,
  subject: ({ institution: { id: institutionId } }) => ({ institutionId }),
  decide: ({ courts, institution: { name, ended } }, input) => {
    if (ended) return refuse('INSTITUTION_ENDED', { name, as: ended.as, on: ended.on })
    return courts.length < new Set(input.courts).size
      ? refuse('INPUT_INVALID', {}, { courts: 'COURT_UNKNOWN' })
      : allow(null)
  },
  write: async (db, grant, _decision, { institution, courts }, _input, { actor, now, today }) => {
    const { id: institutionId, name } = institution
    const courtIds = courts.map(({ id }) => id)
    const added = await addInvitations(db, grant, institutionId, courtIds, today)
    const names = courts.filter(({ id }) => added.includes(id)).map((court) => court.name)
    if (names.length > 0) {
      await appendEvent(db, {
        event: {
          kind: 'institution.invited',
          data: { institutionId, institution: name, courts: names },
        },
        subject: { institutionId },
        by: actor,
        at: now,
      })
    }
    return allow({ institutionId, name, courts: names })
  },
})
