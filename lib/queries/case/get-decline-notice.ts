import 'server-only'
import { z } from 'zod'
import { findDeclineNoticeFile } from '@/lib/data/stores/case/decline-notice-store'
import { caseDocument, documentNumber } from '@/lib/labels/zh-CN/case-document'
import { defineQuery } from '../define-query'

const FILES = ['pdf', 'word'] as const

type KeptFile = { readonly storageKey: string; readonly sha256: string }

/** One of the two files. */
export type DeclineNoticeFile = { readonly title: string } & (
  | { readonly pdf: KeptFile & { readonly size: number }; readonly word: null }
  | { readonly pdf: null; readonly word: KeptFile }
)

/**
 * 不受理通知书 for the institution that declined and for the court to which the case came back; the Word
 * file of its own page for the institution alone. Row-level security decides whose it is. The
 * access is recorded.
 */
export const getDeclineNotice = defineQuery({
  act: 'decline:list',
  input: z.strictObject({ declineId: z.uuid('NOT_FOUND_ID'), file: z.enum(FILES) }),
  load: async (db, { declineId, file }, { actor }) => {
    const notice = await findDeclineNoticeFile(db, declineId)
    if (!notice) return null
    const { numberYear, number, storageKey, sha256, size, wordStorageKey, wordSha256 } = notice
    if (numberYear === null || number === null || storageKey === null) return null
    const words = documentNumber('decline_notice', numberYear, number)
    const title = `${caseDocument.decline_notice}${words}`
    const about = { ...notice, declineId, words, sha256: sha256 ?? '' }
    if (file === 'pdf') {
      const pdf = { storageKey, sha256: about.sha256, size: size ?? 0 }
      return { about, file: { title, pdf, word: null } satisfies DeclineNoticeFile }
    }
    if (!wordStorageKey || !wordSha256 || actor.institutionId === null) return null
    const word = { storageKey: wordStorageKey, sha256: wordSha256 }
    return { about, file: { title, pdf: null, word } satisfies DeclineNoticeFile }
  },
  record: (
    { about: { declineId, words, sha256, caseId, courtId, institutionId } },
    _input,
    { actor },
  ) => ({
    event: { kind: 'decline-notice.read', data: { declineId, number: words, sha256 } },
    // The case is no longer the institution's: its reads are filed with the institution.
    subject:
      actor.institutionId === null
        ? { caseId, courtId, institutionId }
        : { caseId: null, courtId: null, institutionId },
    basis: 'pipl_51',
  }),
  present: ({ file }): DeclineNoticeFile => file,
})
