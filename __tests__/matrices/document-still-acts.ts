import { toLocalDate } from '@/lib/domain/time/local-date'
import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { nameWitness } from '@/lib/use-cases/document/name-witness'
import { sealDocument } from '@/lib/use-cases/document/seal-document'
import { signDocument } from '@/lib/use-cases/document/sign-document'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { finaliseAsSeen, layDocument } from '../support/finalise'
import {
  hashOfDocument,
  layPartyPlace,
  layScan,
  laySeal,
  laySealPlace,
} from '../support/sign-document'
import { addingTo, type StillAct } from './still-case-acts'

/** From the draft of a document to its signed copy. */
export const DOCUMENT_ACTS: readonly StillAct[] = [
  {
    name: '文书定稿',
    act: 'document:finalise',
    run: (actor, { id }) => finaliseAsSeen(actor, id, 'acceptance_form'),
    roles: ['admin', 'mediator'],
    // The form exists once the case was accepted, and names the mediator.
    answer: (role, status) => {
      if (status === 'pending_acceptance') return 'DOCUMENT_NOT_DUE'
      return status === 'pending_assignment' ? 'DOCUMENT_INCOMPLETE' : addingTo(role, status)
    },
  },
  {
    name: '作废文书',
    act: 'document:void',
    preparesOnce: true,
    run: async (actor, { id }) =>
      voidDocument(actor, {
        caseId: id,
        documentId: await layDocument(id),
        reason: '内容有误，重新生成',
      }),
    roles: ['admin', 'mediator'],
    answer: () => 'done',
  },
  {
    name: '登记纸质签署',
    act: 'document:sign',
    preparesOnce: true,
    run: async (actor, { id }) => {
      const documentId = await layDocument(id)
      await laySealPlace(documentId)
      return signDocument(actor, {
        caseId: id,
        documentId,
        place: '0',
        seen: await hashOfDocument(documentId),
        how: 'paper',
        on: toLocalDate(new Date()),
        materialId: await layScan(id),
      })
    },
    // A party who takes part in no case: for them there is none.
    roles: ['admin', 'mediator', 'party'],
    answer: (role, status) => (role === 'party' ? 'NOT_FOUND' : addingTo(role, status)),
  },
  {
    name: '指定见证人',
    act: 'document:name-witness',
    preparesOnce: true,
    run: async (actor, { id, applicantId }) => {
      const documentId = await layDocument(id)
      await layPartyPlace(documentId, applicantId)
      return nameWitness(actor, {
        caseId: id,
        documentId,
        place: '0',
        seen: await hashOfDocument(documentId),
        person: `party:${applicantId}`,
        name: '周晴',
        where: 'line',
      })
    },
    roles: ['mediator'],
    answer: addingTo,
  },
  {
    name: '用印',
    act: 'document:seal',
    preparesOnce: true,
    run: async (actor, { id }, world) => {
      const documentId = await layDocument(id)
      await laySealPlace(documentId)
      await laySeal(world.people.adminA)
      const seen = await hashOfDocument(documentId)
      return sealDocument(actor, { caseId: id, documentId, place: '0', seen })
    },
    roles: ['admin'],
    answer: addingTo,
  },
  {
    name: '制作签署件',
    act: 'document:conclude',
    preparesOnce: true,
    run: async (actor, { id }) => {
      const documentId = await layDocument(id)
      await laySealPlace(documentId)
      return concludeDocument(actor, { caseId: id, documentId })
    },
    roles: ['admin', 'mediator'],
    answer: (role, status) => {
      const adding = addingTo(role, status)
      return adding === 'done' ? 'SIGNATURES_MISSING' : adding
    },
  },
]
