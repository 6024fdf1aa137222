import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { carryOutDestruction } from '@/lib/use-cases/dossier/carry-out-destruction'
import { decideDestruction } from '@/lib/use-cases/dossier/decide-destruction'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
import { proposeDestruction } from '@/lib/use-cases/dossier/propose-destruction'
import { checkDossier } from '@/lib/use-cases/dossier/check-dossier'
import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { signDocument } from '@/lib/use-cases/document/sign-document'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { nameWitness } from '@/lib/use-cases/document/name-witness'
import { sealDocument } from '@/lib/use-cases/document/seal-document'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import { approveDestruction, layDueDossier } from './due-dossier'
import { layDossier } from './stored-dossier'
import { seenPlan } from './packs'
import { layDocument, readDocument } from './finalise'
import {
  hashOfDocument,
  layPartyPlace,
  layScan,
  laySeal,
  laySealPlace,
  laySignedDocument,
} from './sign-document'
import { caseIn, done, freshHash, TEXT, type SoundAct } from './sound-act'
import { layCase } from './world'

const material = () => ({
  slot: 'consent',
  title: TEXT,
  note: TEXT,
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: freshHash(),
  storageKey: freshHash(),
})

export const SOUND_DOSSIER_ACTS: readonly SoundAct[] = [
  {
    name: '添加材料',
    act: addMaterial,
    who: 'adminA',
    lay: (world) => caseIn('in_mediation', material())(world),
  },
  {
    name: '作废材料',
    act: voidMaterial,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      const { materialId } = await done(addMaterial(world.people.adminA, { caseId, ...material() }))
      return { caseId, materialId, reason: TEXT }
    },
  },
  {
    name: '文书定稿',
    act: finaliseDocument,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      const document = await readDocument(world.people.adminA, caseId, 'acceptance_form')
      return { caseId, kind: 'acceptance_form', subjectId: '', seen: document!.seen }
    },
  },
  {
    name: '作废文书',
    act: voidDocument,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      return { caseId, documentId: await layDocument(caseId), reason: TEXT }
    },
  },
  {
    name: '归档',
    act: archiveDossier,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('archived')(world)
      await layDocument(caseId)
      return { caseId }
    },
  },
  {
    name: '说明缺件',
    act: explainSlot,
    who: 'adminA',
    lay: (world) => caseIn('closed', { slot: 'closing_form', reason: TEXT })(world),
  },
  {
    name: '移送法院',
    act: handOver,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await layDossier(world)
      return { caseId, seen: await seenPlan(world.people.adminA, caseId) }
    },
  },
  {
    name: '重新检测',
    act: checkDossier,
    who: 'adminA',
    lay: async (world) => ({ caseId: (await layDossier(world, [])).caseId }),
  },
  {
    name: '签署文书',
    act: signDocument,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      const documentId = await layDocument(caseId)
      await laySealPlace(documentId)
      return {
        caseId,
        documentId,
        place: '0',
        seen: await hashOfDocument(documentId),
        how: 'paper',
        on: toLocalDate(new Date()),
        materialId: await layScan(caseId),
        note: TEXT,
      }
    },
  },
  {
    name: '指定见证人',
    act: nameWitness,
    who: 'mediatorA',
    lay: async (world) => {
      const { id: caseId, applicantId } = await layCase(world, { status: 'in_mediation' })
      const documentId = await layDocument(caseId)
      await layPartyPlace(documentId, applicantId)
      return {
        caseId,
        documentId,
        place: '0',
        seen: await hashOfDocument(documentId),
        person: `party:${applicantId}`,
        name: TEXT,
        where: 'line',
      }
    },
  },
  {
    name: '用印',
    act: sealDocument,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      const documentId = await layDocument(caseId)
      await laySealPlace(documentId)
      await laySeal(world.people.adminA)
      return { caseId, documentId, place: '0', seen: await hashOfDocument(documentId) }
    },
  },
  {
    name: '制作签署件',
    act: concludeDocument,
    who: 'adminA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      return { caseId, documentId: await laySignedDocument(world, caseId) }
    },
  },
  {
    name: '提请销毁卷宗',
    act: proposeDestruction,
    who: 'adminA',
    lay: async (world) => ({ caseId: (await layDueDossier(world)).id, reason: TEXT }),
  },
  {
    name: '审批卷宗销毁',
    act: decideDestruction,
    who: 'adminA',
    lay: async (world) => {
      const { id: caseId } = await layDueDossier(world)
      const proposed = await done(
        proposeDestruction(world.people.adminA2, { caseId, reason: TEXT }),
      )
      return { caseId, proposalId: proposed.proposalId, verdict: 'approved', reason: TEXT }
    },
  },
  {
    name: '办理卷宗销毁',
    act: carryOutDestruction,
    who: 'adminA',
    lay: async (world) => {
      const { id: caseId } = await layDueDossier(world)
      const approvalId = await approveDestruction(world, caseId)
      return { caseId, approvalId, reason: TEXT, confirmed: 'yes' }
    },
  },
]
