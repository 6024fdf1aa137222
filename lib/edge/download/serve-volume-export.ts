import 'server-only'
import { Readable } from 'node:stream'
import {
  writeDossierBag,
  type ExportedFile,
} from '@/lib/documents/dossier-export/write-dossier-bag'
import type { Actor } from '@/lib/domain/access/roles'
import { openKept, type KeptFile } from '@/lib/files/read-kept'
import { dossierExport } from '@/lib/labels/zh-CN/dossier-export'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { errorFields, log } from '@/lib/platform/logger'
import {
  exportVolume,
  planVolumeExport,
  type ExportedOriginal,
  type VolumeExportView,
} from '@/lib/queries/case/export-volume'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'
import { attachment } from './attachment'
import { refuseDestroyed } from './refuse-destroyed'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

async function open(file: KeptFile): Promise<Readable> {
  const body = await openKept(file)
  return body instanceof ReadableStream
    ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    : Readable.from([body])
}

/**
 * Reads a file to its end and keeps nothing of it: false where it is missing, held back or differs
 * from its hash.
 */
async function isReadable(file: KeptFile): Promise<boolean> {
  try {
    for await (const _ of await open(file));
    return true
  } catch (error) {
    log.error('a file of a dossier cannot be exported', errorFields(error))
    return false
  }
}

const exportedFile = (file: KeptFile): ExportedFile => ({
  sha256: file.sha256,
  size: file.size,
  open: () => open(file),
})

type Kept = ExportedOriginal & { readonly storageKey: string }

/** The originals that go along; the first that should and cannot is named instead. */
async function checkOriginals(
  originals: readonly ExportedOriginal[],
): Promise<{ readonly kept: readonly Kept[] } | { readonly lacks: string }> {
  const kept: Kept[] = []
  for (const each of originals) {
    const { storageKey } = each
    if (storageKey !== null && (await isReadable({ ...each, storageKey })))
      kept.push({ ...each, storageKey })
    else if (!each.wasDamaged) return { lacks: each.title }
  }
  return { kept }
}

function streamBag(view: VolumeExportView, kept: readonly Kept[]): ReadableStream {
  const { name, number, institutionName, boundAt, manifest } = view
  const stream = writeDossierBag({
    name,
    number,
    institutionName,
    boundAt,
    manifest,
    pdf: exportedFile(view),
    originals: kept.map((each) => ({
      ...exportedFile(each),
      no: each.no,
      fileName: each.fileName,
    })),
    root: /* turbopackIgnore: true */ process.cwd(),
  })
  return Readable.toWeb(stream) as ReadableStream
}

/**
 * A bound volume with its originals as a ZIP that its check proves (docs/decisions/0088). All files
 * are read once before the first byte is sent, one after the other. HEAD is refused: it would
 * record an export of nothing.
 */
export async function serveVolumeExport(
  request: Request,
  { actor, params: { caseId, volume } }: Context,
): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const plan = await planVolumeExport(actor, { caseId, volume })
  if (!plan.ok) return notFound()
  const destroyed = await refuseDestroyed(actor, plan.value.storageKey)
  if (destroyed) return destroyed
  if (!(await isReadable(plan.value)))
    return problem(409, 'FILE_DAMAGED', dossierExport.lacks(plan.value.number))
  const checked = await checkOriginals(plan.value.originals)
  if ('lacks' in checked) return problem(409, 'FILE_DAMAGED', dossierExport.lacks(checked.lacks))
  const going = new Set(checked.kept.map(({ no }) => no))
  const without = plan.value.originals.flatMap(({ no }) => (going.has(no) ? [] : no))
  const exported = await exportVolume(actor, { caseId, volume, without })
  if (!exported.ok) return notFound()
  return new Response(streamBag(exported.value, checked.kept), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': attachment(`${exported.value.number}.zip`),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
