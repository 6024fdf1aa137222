import { randomBytes, randomUUID } from 'node:crypto'
import { POST } from '@/app/api/v1/referrals/route'
import { GET } from '@/app/api/v1/referrals/[caseNo]/route'
import { fingerprintSecret } from '@/lib/platform/personal-number'
import { emptyTables } from './empty-tables'
import { buildWorld, closeWorld, ownerClient } from './world'

// A court's own system as the tests play it: it knows the API's addresses and its key, and nothing
// else.

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Record<string, unknown> & {
    readonly code?: string
    readonly message?: string
    readonly errors?: Record<string, string>
    readonly caseNo?: string
  }
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) }
}

/** A live key of this court, inserted by the owner. */
export async function layCourtKey(courtId: string): Promise<string> {
  const key = `heyi_${randomBytes(32).toString('base64url')}`
  const db = await ownerClient()
  await db.query('INSERT INTO court_keys (court_id, key_hash, hint) VALUES ($1, $2, $3)', [
    courtId,
    fingerprintSecret(key),
    key.slice(-4),
  ])
  return key
}

/** A world in which court A has a key, for all tests of a file. @returns the key, within a test */
export function setUpCourtKey(): () => string {
  let key: string
  beforeAll(async () => {
    const { courts } = await buildWorld()
    key = await layCourtKey(courts.a)
  })
  afterEach(forgetRequests)
  afterAll(closeWorld)
  return () => key
}

/**
 * Removes every case with what belongs to it, and restarts the numbering; courts, institutions and
 * keys stay.
 */
export async function forgetCases(): Promise<void> {
  await emptyTables([
    'cases',
    'referral_receipts',
    'case_number_counters',
    'events',
    'chain_heads',
    'sign_in_counters',
  ])
}

/** The materials of all cases, in their order. */
export async function storedMaterials() {
  const { rows } = await (
    await ownerClient()
  ).query(
    `SELECT position, title, file_name, media_type, size, sha256, storage_key FROM materials
      ORDER BY position`,
  )
  return rows
}

/** Forgets how many requests were made, so that a test may make more of them. */
export async function forgetRequests(): Promise<void> {
  await (await ownerClient()).query('DELETE FROM sign_in_counters')
}

export type Sent = {
  readonly key: string
  readonly idempotencyKey?: string | null
  readonly contentType?: string | null
}

const ADDRESS = 'https://heyi.example/api/v1/referrals'
const noParams = { params: Promise.resolve({}) }

/** Sends a body unchanged. `idempotencyKey: null` sends none. */
export async function sendRaw(
  body: BodyInit,
  { key, idempotencyKey = randomUUID(), contentType = 'application/json' }: Sent,
): Promise<Answer> {
  const headers = new Headers({ authorization: `Bearer ${key}` })
  if (contentType !== null) headers.set('content-type', contentType)
  if (idempotencyKey !== null) headers.set('idempotency-key', idempotencyKey)
  return toAnswer(await POST(new Request(ADDRESS, { method: 'POST', headers, body }), noParams))
}

export async function sendJson(body: unknown, sent: Sent): Promise<Answer> {
  return sendRaw(JSON.stringify(body), sent)
}

export async function sendForm(form: FormData, sent: Sent): Promise<Answer> {
  return sendRaw(form, { ...sent, contentType: null })
}

export async function readState(caseNo: string, key: string): Promise<Answer> {
  const request = new Request(`${ADDRESS}/${encodeURIComponent(caseNo)}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  return toAnswer(
    await GET(request, { params: Promise.resolve({ caseNo: encodeURIComponent(caseNo) }) }),
  )
}

export const APPLICANT = {
  kind: 'natural',
  side: 'applicant',
  name: '褚借出',
  idNumber: '44019919780923003X',
  phone: '13800000021',
} as const
export const RESPONDENT = {
  kind: 'natural',
  side: 'respondent',
  name: '蒋借入',
  phone: '13800000022',
} as const
export const COMPANY = {
  kind: 'legal',
  side: 'applicant',
  name: '示例物业有限公司',
  creditCode: '91440199MA0000001P',
  phone: '020-83210000',
  representativeName: '郑安居',
} as const
export const AGENT = {
  kind: 'lawyer',
  name: '冯代理',
  authority: 'general',
  idNumber: '440199198506120014',
  phone: '13800000012',
} as const
export const SERVICE_ADDRESS = {
  recipient: '褚借出',
  address: '示例市示例区示例路1号',
  acceptsElectronic: false,
} as const

/** The smallest referral there is, with what a test wants to be different. */
export function referral(
  different: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    source: '委派',
    referredAt: '2026-01-05',
    disputeType: 'contract_quasi',
    cause: '民间借贷纠纷',
    claim: '请求返还借款本金50000元。',
    facts: '双方系同事，借款到期未还。',
    institution: 'inst-a',
    parties: [APPLICANT, RESPONDENT],
    ...different,
  }
}

/** The same with one party different from the smallest. */
export function withApplicant(
  different: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return referral({ parties: [{ ...APPLICANT, ...different }, RESPONDENT] })
}

/** The same with another respondent. */
export function withRespondent(
  different: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return referral({ parties: [APPLICANT, { ...RESPONDENT, ...different }] })
}

export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n',
)
const PDF_END = Buffer.from('startxref\n9\n%%EOF\n')
/** Grown to a size, and still a PDF. */
export const pdfOf = (bytes: number) =>
  Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length - PDF_END.length, 0x20), PDF_END])
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
export const JPEG = Buffer.from(
  '/9j/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAKv/2Q==',
  'base64',
)

export function material(
  bytes: Buffer,
  different: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    title: '起诉状',
    fileName: '起诉状.pdf',
    content: bytes.toString('base64'),
    ...different,
  }
}

/** One whole sentence in Chinese that names its field. */
export const SENTENCE = /^\S.*\p{Script=Han}.*[。）]$/su

/** A ZIP without contents: a directory that names these entries. */
export function zipOf(
  entries: readonly (
    | string
    | { readonly name: string; readonly expandedSize?: number; readonly isEncrypted?: boolean }
  )[],
): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const {
      name,
      expandedSize = 0,
      isEncrypted = false,
    } = typeof entry === 'string' ? { name: entry } : entry
    const title = Buffer.from(name, 'utf8')
    const here = Buffer.alloc(30)
    here.writeUInt32LE(0x04034b50, 0)
    here.writeUInt16LE(title.length, 26)
    local.push(here, title)
    const there = Buffer.alloc(46)
    there.writeUInt32LE(0x02014b50, 0)
    there.writeUInt16LE(isEncrypted ? 1 : 0, 8)
    there.writeUInt32LE(expandedSize, 24)
    there.writeUInt16LE(title.length, 28)
    there.writeUInt32LE(offset, 42)
    central.push(there, title)
    offset += 30 + title.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

export const DOCX = zipOf(['[Content_Types].xml', 'word/document.xml'])
export const XLSX = zipOf(['[Content_Types].xml', 'xl/workbook.xml'])
