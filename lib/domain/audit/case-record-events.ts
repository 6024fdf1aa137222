import { z } from 'zod'
import { NOTE_AUDIENCES } from '../audience/decide-note'
import { OUTCOMES } from '../case/vocabulary'
import { CASE_DOCUMENT_KINDS } from '../document/case-document-kinds'
import { OPERATION_CODES } from '../scoring/rule-set'
import { REMINDED, WARNING_LEVELS } from '../deadline/decide-warning'
import { PROOFS } from '../signature/proofs'
import { SIGNATURE_WAYS } from '../signature/signature'
import { WITNESS_PLACES } from '../signature/witness'
import { Day, Id, Text } from './event-atoms'

/**
 * Events of a case that are no moves: what an import brought along, recounted clocks, urgings,
 * materials.
 */
export const CASE_RECORD_EVENT_SHAPES = {
  // A notice of the State Council moved or confirmed stored due days.
  'clock.recounted': z.strictObject({
    year: z.int(),
    source: Text,
    clocks: z
      .array(
        z.strictObject({
          clock: z.enum(['acceptance', 'mediation']),
          before: Day,
          after: Day,
          provisionalBefore: z.boolean(),
          provisionalAfter: z.boolean(),
        }),
      )
      .min(1)
      .max(2),
  }),
  // A warning level of the mediation period was reached; who was reminded.
  'deadline.warned': z.strictObject({
    level: z.enum(WARNING_LEVELS),
    dueOn: Day,
    remaining: z.int().min(0),
    reminded: z.array(z.enum(REMINDED)).min(1).max(3),
  }),
  // 补录: entered from a spreadsheet by the institution; `status` is where the case stood then.
  'case.imported': z.strictObject({
    caseNo: Text,
    source: Text,
    court: Text,
    importId: Id,
    rowNo: z.int(),
    status: Text,
    mediator: Text.nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    days: z.int().min(0).nullable(),
  }),
  // Work that an older platform recorded, brought along with the case: it earns what it would have
  // earned here.
  'work.imported': z.strictObject({
    code: z.enum(OPERATION_CODES),
    subject: Id,
    on: Day,
    words: Text,
  }),
  'confirmation.imported': z.strictObject({ on: Day, court: Text }),
  // 催办: the institution urged the mediator, with a note of its own.
  'case.urged': z.strictObject({ mediatorId: Id, mediator: Text, note: Text.nullable() }),
  // 备忘: that something was noted, never what, nor which party said it. No court reads these.
  'note.added': z.strictObject({ audience: z.enum(NOTE_AUDIENCES), digest: Text }),
  'note.taken-back': z.strictObject({ audience: z.enum(NOTE_AUDIENCES), digest: Text }),
  'material.added': z.strictObject({ materialId: Id, title: Text, slot: Text, sha256: Text }),
  'material.voided': z.strictObject({ materialId: Id, title: Text, slot: Text, reason: Text }),
  // 文书: the hash is that of the file, which names exactly what was finalised.
  'document.finalised': z.strictObject({
    documentId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    sha256: Text,
    pages: z.int().min(1),
  }),
  'document.voided': z.strictObject({
    documentId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    reason: Text,
  }),
  // By whom is in the signature, which the id names: events hold no words and no drawing.
  'document.signed': z.strictObject({
    documentId: Id,
    signatureId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    place: z.int().min(1),
    way: z.enum(SIGNATURE_WAYS),
    sha256: Text,
    // On a phone of one's own: the participation, and with what it was proven.
    participantId: Id.optional(),
    proofs: z.array(z.enum(PROOFS)).optional(),
  }),
  // 指定见证人, for a signature on a phone of one's own.
  'document.witness-named': z.strictObject({
    documentId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    place: z.int().min(1),
    sha256: Text,
    // The witness.
    person: Text,
    where: z.enum(WITNESS_PLACES),
  }),
  // 用印: `sealSha256` names the picture that was placed; the keeper is who acted.
  'document.sealed': z.strictObject({
    documentId: Id,
    signatureId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    place: z.int().min(1),
    sha256: Text,
    sealId: Id,
    seal: Text,
    sealSha256: Text,
  }),
  'document.signature-refused': z.strictObject({
    documentId: Id,
    signatureId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    place: z.int().min(1),
    sha256: Text,
    participantId: Id.optional(),
  }),
  // 签署件: the document with its signatures, set once more.
  'document.concluded': z.strictObject({
    documentId: Id,
    document: z.enum(CASE_DOCUMENT_KINDS),
    number: Text,
    sha256: Text,
    pages: z.int().min(1),
    refused: z.int().min(0),
    // When its file was made, as the file says; the event is when it was recorded.
    madeAt: z.iso.datetime().optional(),
  }),
} as const
