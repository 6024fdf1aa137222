import { randomUUID } from 'node:crypto'
import { checkReferralImport } from '@/lib/use-cases/import/check-referral-import'
import { importReferrals } from '@/lib/use-cases/import/import-referrals'
import { JudgedRows } from '@/lib/use-cases/import/judged-rows'
import { addDraftMaterial } from '@/lib/use-cases/referral/add-draft-material'
import { announceDraftMaterial } from '@/lib/use-cases/referral/announce-draft-material'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { removeDraft } from '@/lib/use-cases/referral/remove-draft'
import { removeDraftMaterial } from '@/lib/use-cases/referral/remove-draft-material'
import { saveDraftPage } from '@/lib/use-cases/referral/save-draft'
import { startReferralDraft } from '@/lib/use-cases/referral/start-draft'
import { stopReferral } from '@/lib/use-cases/referral/stop-referral'
import { addFile, APPLICANT, codeOf, DISPUTE, fileOf, layDraft, startDraft } from './referral-draft'
import { judgedRow } from './judged-row'
import { checkReferrals, referralLine } from './referral-sheet'
import { done, freshHash, freshSerial, type SoundAct } from './sound-act'
import { asOwner, type World } from './world'

/** One page of a draft that is complete. */
const page = (name: string, of: (world: World) => Promise<object> | object): SoundAct => ({
  name,
  act: saveDraftPage,
  who: 'clerkA',
  lay: async (world) => ({
    draftId: (await layDraft(world.people.clerkA, world.institutions.a)).draftId,
    ...(await of(world)),
  }),
})

const draft = async ({ people }: World) => ({ draftId: await startDraft(people.clerkA) })

/** 引调登记 by a clerk (docs/decisions/0125-referrals-by-clerks.md). */
export const SOUND_REFERRAL_ACTS: readonly SoundAct[] = [
  {
    name: '开始引调登记',
    act: startReferralDraft,
    who: 'clerkA',
    lay: async () => {
      // A clerk keeps so many at once, and earlier runs have left theirs.
      await asOwner(`UPDATE referral_drafts SET state = 'removed', content_sealed = NULL,
        ended_at = now()
        WHERE state = 'open'`)
      return { draftId: randomUUID() }
    },
  },
  page('来源与阶段', () => ({
    step: 'source',
    source: 'entrusted_ordinary',
    suitability: 'suitable',
    courtCaseNo: '(2026)粤9901民初12号',
    paperOn: '2026-01-05',
    paperReceivedOn: '2026-01-06',
    paperReason: 'urgent',
  })),
  page('一名当事人', () => ({
    step: 'party',
    partyId: randomUUID(),
    party: { ...APPLICANT, name: '陈立', idNumber: null, side: 'third', phone: null },
  })),
  page('纠纷与请求', () => DISPUTE),
  page('调解机构', async ({ institutions, people }) => ({
    step: 'institution',
    institution: await codeOf(institutions.a),
    chosenMediator: people.mediatorA.id,
    chosenOn: '2026-01-05',
  })),
  { name: '能否添加登记材料', act: announceDraftMaterial, who: 'clerkA', lay: draft },
  {
    name: '添加登记材料',
    act: addDraftMaterial,
    who: 'clerkA',
    lay: async (world) => fileOf((await draft(world)).draftId),
  },
  {
    name: '去掉登记材料',
    act: removeDraftMaterial,
    who: 'clerkA',
    lay: async (world) => {
      const { draftId } = await draft(world)
      await done(addFile(world.people.clerkA, draftId))
      const [row] = await asOwner<{ id: string }>(
        'SELECT id FROM referral_draft_materials WHERE draft_id = $1',
        [draftId],
      )
      return { draftId, materialId: row!.id }
    },
  },
  { name: '删除引调登记', act: removeDraft, who: 'clerkA', lay: draft },
  {
    name: '不予引调',
    act: stopReferral,
    who: 'clerkA',
    lay: async (world) => {
      const { draftId } = await draft(world)
      const answer = { step: 'source', source: 'delegated_pre_filing', suitability: 'not_online' }
      await done(saveDraftPage(world.people.clerkA, { draftId, ...answer }))
      return { draftId }
    },
  },
  {
    name: '检查批量引调',
    act: checkReferralImport,
    who: 'clerkA',
    lay: async () => {
      const rows = new JudgedRows()
      rows.add([judgedRow({ fingerprint: freshHash() })])
      return { importId: randomUUID(), fileName: '引调.xlsx', size: 10, sha256: freshHash(), rows }
    },
  },
  {
    name: '批量引调',
    act: importReferrals,
    who: 'clerkA',
    lay: async ({ people }) => ({
      importId: await checkReferrals(people.clerkA, [referralLine(freshSerial())]),
      rows: '20',
    }),
  },
  {
    name: '引调登记',
    act: registerReferral,
    who: 'clerkA',
    lay: async ({ people, institutions }) => ({
      draftId: (await layDraft(people.clerkA, institutions.a)).draftId,
    }),
  },
]
