import { proveApplication } from '@/lib/auth/entry/prove-application'
import { deriveDigits } from '@/lib/platform/derived-secret'
import { addApplicationMaterial } from '@/lib/use-cases/visitor/add-application-material'
import type { Visitor } from '@/lib/use-cases/visitor/define-visitor-act'
import { requestApplicationCode } from '@/lib/use-cases/visitor/request-application-code'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { startApplication } from '@/lib/use-cases/visitor/start-application'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { stranger } from './insert-consultation'
import { done, freshHash, freshPhone } from './sound-act'
import { asOwner, type World } from './world'

export const FACTS = '租房到期，房东不退押金，说墙上有印子。'
export const APPLICANT_ID = '11010519491231002X'

/** The pages of an application of a person, without phone and institution. */
export const pagesOf = (
  institutionId: string,
  phone: string,
  other: object = { kind: 'legal', name: '恒信公寓公司', phone: '020-83210000' },
) => [
  { step: 'self', kind: 'natural', writes: 'self' },
  { step: 'who', name: '许静', documentKind: 'id_card', documentNumber: APPLICANT_ID },
  { step: 'reach', phone, address: '示例市示例区和平路八十八号', electronic: 'yes' },
  { step: 'fellows' },
  { step: 'other', ...other },
  { step: 'others' },
  { step: 'facts', field: 'consumer', facts: FACTS },
  { step: 'demands', what1: '退押金', amount1: '3,000', others: '赔礼道歉' },
  { step: 'materials' },
  { step: 'institution', institutionId, why: '离家近' },
]

/** A draft with every page answered, in the browser of a stranger. */
export async function insertDraft(
  institutionId: string,
  pages: readonly object[] | null = null,
  phone = freshPhone(),
): Promise<{ readonly own: Visitor; readonly phone: string }> {
  const visitor = stranger()
  const start = { matter: 'dispute', field: 'consumer' }
  const { proof } = await done(startApplication(visitor, start))
  const own = { ...visitor, proof }
  for (const page of pages ?? pagesOf(institutionId, phone)) await done(saveApplication(own, page))
  return { own, phone }
}

/** A file of the draft, as if it had been checked and stored. */
export const addFile = (own: Visitor, title = '租房合同', fields: object = {}) =>
  done(
    addApplicationMaterial(own, {
      slot: 'evidence',
      title,
      purpose: '押金是三千元',
      fileName: '合同.jpg',
      mediaType: 'image/jpeg',
      size: 1000,
      sha256: freshHash(),
      storageKey: freshHash(),
      awaitsScan: false,
      ...fields,
    }),
  )

/** The code that was sent last to the number of a draft. */
export async function lastCode(): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    `SELECT id FROM phone_codes WHERE purpose = 'apply' ORDER BY made_at DESC LIMIT 1`,
  )
  return deriveDigits('phone code', row!.id, 6)
}

/** Proves the number of the draft and signs its applicant in. */
export async function prove(own: Visitor, name = '许静') {
  await done(requestApplicationCode(own, {}))
  const brought = { proof: own.proof!, code: await lastCode(), name, device: 'test' }
  const proven = await proveApplication({ ...brought, address: own.address })
  if (!proven.ok) throw new Error(`not proven: ${proven.because}`)
  return proven
}

/** A submitted application, with the account of its applicant. */
export async function insertApplication(
  institutionId: string,
  {
    phone = freshPhone(),
    files = 1,
    other,
  }: { phone?: string; files?: number; other?: object | undefined } = {},
) {
  const { own } = await insertDraft(institutionId, pagesOf(institutionId, phone, other), phone)
  for (let no = 1; no <= files; no += 1) await addFile(own, `材料${no}`)
  const { actor, applicationId } = await prove(own)
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  return { applicationId, applicant: actor, phone, own }
}

/** What the institution of the world says as it accepts. */
export const acceptance = ({ courts }: World, applicationId: string) => ({
  applicationId,
  courtId: courts.a,
  jurisdiction: '被申请人住所地在辖区内',
  disputeType: 'contract',
  cause: '房屋租赁合同纠纷',
})
