import 'server-only'
import { asSystem } from '@/lib/data/door'
import type { QueuedNotice } from '@/lib/data/stores/case/decline-notice-store'
import { findNextNumber } from '@/lib/data/stores/document/number-store'
import type { StoredTemplate } from '@/lib/data/stores/document/document-template-store'
import type { ComposedDocument } from '@/lib/documents/compose-document'
import type { DocumentContent } from '@/lib/documents/content'
import { fillWordTemplate } from '@/lib/documents/docx/ask-word-thread'
import { namedValues } from '@/lib/documents/docx/template/template-names'
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf'
import type { DeclineNoticeFailure } from '@/lib/domain/case/decline-notice'
import type { Decided, Refusal } from '@/lib/domain/refusal'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import {
  makeVerificationCode,
  VERIFICATION_CODE_BYTES,
} from '@/lib/domain/verification/verification-code'
import { keepFiles } from '@/lib/files/file-store'
import { readKept } from '@/lib/files/read-kept'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { newRandomBytes } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/sha256'
import { verificationUrl } from '@/lib/platform/verification-url'
import { recordDeclineNotice, type DeclineNoticeJob } from './record-decline-notice'

/** How often a notice is set again because another one took its number meanwhile. */
const NUMBERS = 5

/** Makes the signed PDF of a notice (lib/documents/sign-content.ts). */
export type MakeFile = (content: DocumentContent, at: Date) => Promise<Decided<RenderedPdf>>

/** `own`: the template of the institution on the day of the decline. */
export type NoticeWork = {
  readonly job: DeclineNoticeJob
  readonly notice: QueuedNotice
  readonly own: OwnTemplate | null
}
type OwnTemplate = Pick<StoredTemplate, 'id' | 'storageKey' | 'sha256'>

export type NoticeFailure = {
  readonly code: DeclineNoticeFailure
  readonly detail: string | null
}

/**
 * Sets and signs a notice outside of any transaction and records it under the next number of its
 * institution.
 * @returns why it could not be made; null: it is, or another process has it
 * @throws what storage and database throw
 */
export async function makeDeclineNotice(
  { job, notice, own }: NoticeWork,
  clock: () => Date,
  make: MakeFile,
): Promise<NoticeFailure | null> {
  const composed = notice.composed as ComposedDocument
  const year = yearOf(toLocalDate(notice.declinedAt))
  const series = { holderId: notice.institutionId, kind: 'decline_notice', year } as const
  for (let attempt = 0; attempt < NUMBERS; attempt += 1) {
    const at = clock()
    const number = await asSystem('find the next number of a notice', (db) =>
      findNextNumber(db, series),
    )
    const words = documentNumber('decline_notice', year, number)
    const code = makeVerificationCode(newRandomBytes(VERIFICATION_CODE_BYTES))
    const verification = { code, url: verificationUrl(words, code) }
    const content = { ...composed.content, number: words, verification }
    const made = await make(content, at)
    if (!made.ok) return toFailure(made.refusal)
    const word = own && (await fillOwn(own, { ...composed, content }))
    const { pdf, pages } = made.value
    const keys = await keepFiles(word ? [pdf, word] : [pdf])
    const file = { number, verificationCode: code, pages, numberYear: year, size: pdf.length }
    const recorded = await recordDeclineNotice(
      job,
      notice.declineId,
      {
        ...file,
        storageKey: keys[0]!,
        sha256: sha256(pdf),
        own: own && word && { templateId: own.id, storageKey: keys[1]!, sha256: sha256(word) },
      },
      at,
    )
    if (recorded !== 'number_taken') return null
  }
  return { code: 'internal', detail: null }
}

function toFailure({ code, facts }: Refusal): NoticeFailure {
  const characters = code === 'DOCUMENT_NOT_SET' ? String(facts.characters ?? '') : ''
  if (characters) return { code: 'characters', detail: characters }
  return { code: code === 'DOCUMENT_NOT_SIGNED' ? 'signature' : 'internal', detail: null }
}

/** The Word file of the institution's own page, with the same number. */
async function fillOwn(own: OwnTemplate, composed: ComposedDocument): Promise<Uint8Array> {
  const file = await readKept(own.storageKey, own.sha256)
  return (await fillWordTemplate(file, namedValues(composed))).bytes
}
