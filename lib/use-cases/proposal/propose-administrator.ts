import 'server-only'
import { isStaffPhoneTaken } from '@/lib/data/stores/access/staff-account-store'
import { isAdministratorKnown } from '@/lib/data/stores/proposal/proposal-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { initialPasswordHalf } from '@/lib/platform/initial-password-half'
import { newId } from '@/lib/platform/ids'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { defineUseCase } from '../define-use-case'
import { sealAdministrator } from '@/lib/platform/proposed-administrator'
import { ProposeAdministratorInput } from './proposal.input'
import { writeProposal } from './write-proposal'

/**
 * 提交新管理员: one of the three administrators, to be confirmed by a security administrator. The
 * answer carries the first half of the initial password; the second half is made as it is
 * confirmed, so that neither of the two can sign in as the new one.
 */
export const proposeAdministrator = defineUseCase({
  act: 'administrator:propose',
  input: ProposeAdministratorInput,
  load: async (db, { phone, identityNumber }) => {
    const identityHash = fingerprintNumber('document', identityNumber)
    return {
      identityHash,
      isKnown: await isAdministratorKnown(db, identityHash),
      isPhoneTaken: await isStaffPhoneTaken(db, fingerprintNumber('phone', phone)),
    }
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ isKnown, isPhoneTaken }) => {
    if (isPhoneTaken) return refuse('PHONE_TAKEN', {}, { phone: 'PHONE_TAKEN' })
    return isKnown ? refuse('IDENTITY_HAS_ADMINISTRATOR') : allow(null)
  },
  write: async (db, grant, _decision, { identityHash }, input, context) => {
    const { role, name, phone, reason } = input
    const id = newId()
    const expiresAt = await writeProposal(
      db,
      grant,
      {
        id,
        kind: 'administrator',
        role,
        courtId: null,
        subjectId: newId(),
        subjectName: name,
        subjectVersion: null,
        contentSealed: sealAdministrator(id, { phone, identityHash }),
        reason,
      },
      context,
    )
    return allow({ proposalId: id, name, phone, half: initialPasswordHalf(id), expiresAt })
  },
})
