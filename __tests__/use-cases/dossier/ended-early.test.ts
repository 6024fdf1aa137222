import { checkExport, readZip } from '@/assets/dossier-check/check.js'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { sealDocument } from '@/lib/edge/document/seal-document'
import { serveVolumeExport } from '@/lib/edge/download/serve-volume-export'
import { setUpSeal } from '@/lib/edge/institution-seal/set-up-seal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { makePageCopy } from '@/lib/files/page-copy'
import { readKept } from '@/lib/files/read-kept'
import { workDossiers } from '@/lib/jobs/dossier/work-dossiers'
import { checkPdf } from '@/lib/jobs/pdf-reading/read-pdf'
import { workDossierChecks } from '@/lib/jobs/work-dossier-checks'
import { deriveToken } from '@/lib/platform/derived-secret'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { endDeclined } from '@/lib/use-cases/application/end-declined'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { FAILED } from '../../support/applied-case'
import { putInto, statusOf, volumesOf } from '../../support/archiving'
import { finaliseAsSeen } from '../../support/finalise'
import { acceptance, insertApplication } from '../../support/insert-application'
import { takeQuestions } from '../../support/insert-consultation'
import { comeIn, participantOf } from '../../support/invitations'
import { pdfSaying } from '../../support/packs'
import { readPdf, textOfPages } from '../../support/read-pdf'
import { hashOfDocument } from '../../support/sign-document'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 调解员接收以前就结束的案件：卷宗只要机构能形成的材料，照样成卷、归档、通过四性检测（docs/decisions/0121）。

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

/**
 * An application whose other side declined, ended by the institution before there was a mediator.
 */
async function layEnded(): Promise<string> {
  const { adminA } = world.people
  const { applicationId } = await insertApplication(world.institutions.a, {
    other: { kind: 'natural', name: '邓立', phone: '19900008011' },
    files: 0,
  })
  const { caseId } = await done(acceptApplication(adminA, acceptance(world, applicationId)))
  const [respondent] = await asOwner<{ id: string }>(
    `SELECT id FROM parties WHERE case_id = $1 AND side = 'respondent'`,
    [caseId],
  )
  const participantId = await participantOf(respondent!.id)
  const { invitationId } = await done(askParty(adminA, { caseId, participantId, channel: 'paper' }))
  const link = deriveToken('invitation link', invitationId)
  const other = await comeIn({ link, digits: '8011' })
  const answer = { caseId, partyId: respondent!.id, scope: 'mediation', reply: 'declines' }
  await done(giveConsent(other, answer))
  await done(endDeclined(adminA, { caseId, ...FAILED }))
  return caseId
}

const bind = () =>
  workDossiers(
    () => new Date(Date.now() + 1000),
    (order) => bindDossier(order, makePageCopy),
  )
const dossierOf = (caseId: string) => done(getDossier(world.people.adminA, { caseId }))

/** Finalises a document of the case and seals it, which makes its signed copy. */
async function makeSealed(caseId: string, kind: CaseDocumentKind): Promise<void> {
  const { adminA } = world.people
  const { documentId } = await done(finaliseAsSeen(adminA, caseId, kind))
  const seen = await hashOfDocument(documentId)
  const origin = { device: 'Windows 电脑', address: '203.0.113.8' }
  await done(sealDocument(adminA, { caseId, documentId, place: '0', seen, ...origin }))
}

test('对方不同意、没有调解员就终结的：缺的都由机构补，补齐即归档，导出和四性检测都通过', async () => {
  const caseId = await layEnded()
  await bind()
  const open = await dossierOf(caseId)
  expect([await statusOf(caseId), open.archive!.stage]).toEqual(['closed', 'waiting'])
  expect(open.archive!.missing.map(({ name, who }) => [name, who])).toEqual([
    ['调解申请书 / 起诉状', '由机构管理员补'],
    ['受理登记表 / 接受函', '由机构管理员补'],
    ['当事人身份证明', '由机构管理员补'],
    ['调解协议书 / 终结报告', '由机构管理员补'],
    ['结案登记表', '由机构管理员补'],
  ])
  const consent = open.slots.find(({ slot }) => slot === 'consent')
  expect(consent).toMatchObject({
    need: 'not_applicable',
    why: '本案在调解员接收前已结束，不适用',
    isMissing: false,
  })

  const { adminA } = world.people
  const from = toLocalDate(new Date())
  await done(setUpSeal(adminA, { name: '调解专用章', from, keeperId: adminA.id }))
  for (const kind of ['acceptance_form', 'closing_report', 'closing_form'] as const)
    await makeSealed(caseId, kind)
  for (const slot of ['petition', 'identity'] as const) {
    const bytes = Buffer.from(await pdfSaying(slot))
    await putInto(adminA, caseId, slot, () => ({ bytes, mediaType: 'application/pdf' }))
  }
  await bind()
  expect(await statusOf(caseId)).toBe('archived')
  const [volume] = await volumesOf(caseId)
  const pages = await readPdf(Uint8Array.from(await readKept(volume!.storage_key, volume!.sha256)))
  expect(textOfPages(pages)).toContain('终结时没有调解员')

  await workDossierChecks(() => new Date(Date.now() + 1000), checkPdf)
  expect(
    await asOwner('SELECT is_sound FROM dossier_reports WHERE case_id = $1', [caseId]),
  ).toEqual([{ is_sound: true }])
  const exported = await serveVolumeExport(new Request('http://heyi.test/x'), {
    actor: adminA,
    params: { caseId, volume: '1' },
  })
  const zip = new Uint8Array(await exported.arrayBuffer())
  expect(checkExport(readZip(zip)).faults).toEqual([])
})
