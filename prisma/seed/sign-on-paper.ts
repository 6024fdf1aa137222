import type { Actor } from '@/lib/domain/access/roles'
import { CASE_DOCUMENTS, type CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { signDocument } from '@/lib/edge/document/sign-document'
import { checkFiles } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { getMyDocument } from '@/lib/queries/mediator/get-my-document'
import { getSignForm } from '@/lib/queries/mediator/get-sign-form'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { samplePng } from './sample-files'

let serial = 9_000

/** The scan of a document that was signed on paper, in its slot; its id. */
async function addScan(mediator: Actor, caseId: string, kind: CaseDocumentKind): Promise<string> {
  serial += 1
  const bytes = samplePng(serial)
  const title = `${caseDocument[kind]}签署页（扫描件）`
  const {
    files: [file],
  } = checkFiles([{ fileName: `${title}.png`, bytes }])
  const [storageKey] = await keepFiles([bytes])
  const { slot } = CASE_DOCUMENTS[kind]
  const added = await addMaterial(mediator, { ...file, caseId, slot, title, storageKey })
  if (!added.ok) throw new Error(`a demonstration scan was refused: ${added.refusal.code}`)
  return added.value.materialId
}

/**
 * Records that each place of a finalised document was signed on paper; with the last one its signed
 * copy is made.
 */
export async function signOnPaper(
  mediator: Actor,
  caseId: string,
  kind: CaseDocumentKind,
): Promise<void> {
  const page = await getMyDocument(mediator, { caseId, kind })
  const lines = page.ok ? (page.value.document.signing?.lines ?? []) : []
  const materialId = await addScan(mediator, caseId, kind)
  for (const { place, state } of lines) {
    if (state === 'signed') continue
    const form = await getSignForm(mediator, { caseId, kind, subjectId: '', place: String(place) })
    if (!form.ok) throw new Error(`a demonstration document cannot be signed: ${form.refusal.code}`)
    const { documentId, seen, people, today } = form.value
    const signed = await signDocument(mediator, {
      caseId,
      documentId,
      place: String(place),
      seen,
      person: people.find(({ mayNot }) => mayNot === null)?.key ?? '',
      how: 'paper',
      on: today,
      materialId,
    })
    if (!signed.ok)
      throw new Error(`a demonstration signature was refused: ${JSON.stringify(signed.refusal)}`)
  }
}
