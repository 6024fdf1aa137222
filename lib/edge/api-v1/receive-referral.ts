import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { hashOf, MAX_FILES_BYTES, type CheckedFile } from '@/lib/files/check-files'
import { checkUploads } from '@/lib/files/check-upload'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { readInput } from '@/lib/platform/read-input'
import { submitReferral, type SubmittedReferral } from '@/lib/use-cases/referral/submit-referral'
import { IDEMPOTENCY_KEY, ReferralFields } from '@/lib/use-cases/referral/submit-referral.input'
import { canonicalJson } from './canonical-json'
import { invalidReferral, refusedReferral } from './integration-problem'
import { readReferralBody, type ReceivedReferral } from './read-referral-body'

/**
 * URL path of a referral's state. No host: only the court's network knows the name of this
 * platform.
 */
export function referralPath(caseNo: string): string {
  return `/api/v1/referrals/${encodeURIComponent(caseNo)}`
}

type CheckedReferral = {
  readonly received: ReceivedReferral
  readonly files: readonly CheckedFile[]
  /** Path → code. */
  readonly mistakes: Readonly<Record<string, string>>
}

/**
 * All mistakes of a referral that can be found without the database, so that one response names
 * them all.
 */
async function checkReferral(received: ReceivedReferral): Promise<CheckedReferral> {
  const fields = readInput(ReferralFields, received.fields)
  const { files, mistakes } = await checkUploads(received.files)
  const ofFiles = [...mistakes].map(([index, code]): [string, string] => [
    `materials.${index}.content`,
    code,
  ])
  const isTooMuch =
    received.files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_FILES_BYTES
  return {
    received,
    files,
    mistakes: {
      // A field that could not be read is not also reported as incomplete.
      ...(fields.ok || isUnreadable(received) ? {} : fields.refusal.fields),
      ...Object.fromEntries(ofFiles),
      ...(isTooMuch && { materials: 'FILES_TOO_LARGE' }),
      ...received.mistakes,
    },
  }
}

function isUnreadable({ fields, mistakes }: ReceivedReferral): boolean {
  return Object.keys(fields).length === 0 && Object.keys(mistakes).length > 0
}

/**
 * Fingerprint of a referral, equal for every way of sending the same one: members in any order,
 * files in JSON or as parts.
 */
function hashReferral({ received, files }: CheckedReferral): string {
  const materials = received.files.map(({ title, fileName }, index) => ({
    title,
    fileName,
    sha256: files[index]?.sha256,
  }))
  return hashOf(Buffer.from(canonicalJson({ ...received.fields, materials }), 'utf8'))
}

/**
 * Writes the files, then has the use-case name them in its one transaction. If no case was created,
 * they are removed again; if that cannot be known (the connection broke during the commit), they
 * stay, and the sweep removes those no row names.
 */
async function submit(
  actor: Actor,
  idempotencyKey: string,
  checked: CheckedReferral,
): Promise<Decided<SubmittedReferral>> {
  const { received, files } = checked
  const keys = await keepFiles(
    received.files.map(({ bytes }) => bytes),
    files,
  )
  const materials = files.map((file, index) => ({
    ...file,
    title: received.files[index]?.title,
    storageKey: keys[index],
  }))
  const bodyHash = hashReferral(checked)
  const submitted = await submitReferral(actor, {
    ...received.fields,
    materials,
    idempotencyKey,
    bodyHash,
  })
  if (!submitted.ok || !submitted.value.isNew) await discardFiles(keys)
  return submitted
}

/** `POST /api/v1/referrals`: reads and checks a referral and responds with the result. */
export async function receiveReferral(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  const idempotencyKey = request.headers.get('idempotency-key')
  if (!idempotencyKey) return invalidReferral({ 'Idempotency-Key': 'KEY_REQUIRED' })
  if (!IDEMPOTENCY_KEY.test(idempotencyKey))
    return invalidReferral({ 'Idempotency-Key': 'KEY_FORMAT' })
  const received = await readReferralBody(request)
  if (received instanceof Response) return received
  const checked = await checkReferral(received)
  if (Object.keys(checked.mistakes).length > 0) return invalidReferral(checked.mistakes)
  const submitted = await submit(actor, idempotencyKey, checked)
  if (!submitted.ok) return refusedReferral(submitted.refusal)
  const { answer, isNew } = submitted.value
  const { caseNo, status, acceptanceDueOn, provisional } = answer
  const url = referralPath(caseNo)
  return Response.json(
    { caseNo, status, statusText: caseStatus[status], acceptanceDueOn, provisional, url },
    {
      status: 201,
      headers: {
        location: url,
        'cache-control': 'no-store',
        ...(!isNew && { 'idempotency-replayed': 'true' }),
      },
    },
  )
}
