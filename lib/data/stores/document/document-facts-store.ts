import 'server-only'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import type { Disclosed } from '@/lib/domain/document/list-disclosures'
import { listHelped } from '@/lib/domain/invited/list-helped'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDocumentFacts, type DocumentContext } from '@/lib/data/mappers/document-facts'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'
import { findCaseEvents } from '../audit/case-events-store'
import { findCaseFile } from '../case/case-file-store'
import type { CaseFile } from '../case/case-file-types'
import { findDossier } from '../dossier/dossier-store'
import { findMinutesEntries } from '../minutes/minutes-store'

// What the documents of a case are made of, read together. Personal numbers are masked unless the
// act that finalises a document brings them along in clear text.

const d = columnsOf('disclosures', 'd')
const DISCLOSURE = select({
  id: d.id,
  mediator: expression<string | null>(
    Prisma.sql`(SELECT a.mediator_name FROM assignments a WHERE a.case_id = d.case_id
      AND a.mediator_id = d.mediator_id LIMIT 1)`,
  ),
  grounds: d.grounds,
  statement: d.statement,
  madeAt: d.made_at,
})

async function findDisclosures(db: Read, caseId: string): Promise<Disclosed[]> {
  const rows = await readRows(
    db,
    DISCLOSURE,
    Prisma.sql`FROM disclosures d WHERE ${d.case_id} = ${caseId}::uuid
      ORDER BY ${d.made_at}, ${d.id}`,
  )
  return rows.map(({ id, mediator, grounds, statement, madeAt }) => ({
    id,
    mediator: mediator ?? '',
    grounds: grounds.map((each) =>
      parseStoredEnum(DISCLOSURE_GROUNDS, each, 'disclosures.grounds'),
    ),
    statement,
    madeAt,
  }))
}

/** Extensions are bounded by the court's limit of days. */
const MOST_EXTENSIONS = 50
/** Of persons who helped; no case has as many. */
const MOST_HELPED = 200

const n = columnsOf('case_documents', 'n')
const AGREEMENT_NUMBER = select({ year: n.number_year, number: n.number })

const i = columnsOf('institutions', 'i')
const PHONE = select({ phone: i.contact_phone })

/** The facts of a case for its documents, if this actor may see the case. */
export async function findDocumentFacts(
  db: Read,
  caseId: string,
  context: DocumentContext,
): Promise<{ readonly file: CaseFile; readonly facts: DocumentFacts } | null> {
  const [file, dossier, disclosures, agreementNumber, events, helped] = await Promise.all([
    findCaseFile(db, caseId),
    findDossier(db, caseId),
    findDisclosures(db, caseId),
    readRow(
      db,
      AGREEMENT_NUMBER,
      Prisma.sql`FROM case_documents n WHERE ${n.case_id} = ${caseId}::uuid
        AND ${n.kind} = 'agreement' AND ${n.voided_at} IS NULL`,
    ),
    findCaseEvents(db, caseId, { kinds: ['clock.extended'], take: MOST_EXTENSIONS }),
    findCaseEvents(db, caseId, {
      kinds: ['invited.promised', 'invited.revoked'],
      take: MOST_HELPED,
    }),
  ])
  if (!file || !dossier) return null
  const [institution, ...minutesEntries] = await Promise.all([
    readRow(
      db,
      PHONE,
      Prisma.sql`FROM institutions i WHERE ${i.id} = ${file.state.institutionId}::uuid`,
    ),
    ...file.minutes.map(({ id }) => findMinutesEntries(db, id)),
  ])
  const extended = events.flatMap(({ event }) =>
    event.kind === 'clock.extended' ? [event.data] : [],
  )
  const sources = {
    file,
    disclosures,
    agreementNumber,
    minutesEntries,
    extended: extended.toReversed(),
    helped: listHelped(helped.toReversed()),
    traces: dossier,
    explanations: dossier.explanations,
    institutionPhone: institution?.phone ?? null,
  }
  return { file, facts: toDocumentFacts(sources, context) }
}
