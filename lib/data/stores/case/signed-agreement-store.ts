import 'server-only'
import type { SignedAgreement } from '@/lib/domain/agreement/find-effective'
import { EMPTY_TERM, type AgreementTerm } from '@/lib/domain/agreement/draft'
import { SIGNING_ANSWERS, SIGNING_WAYS, type Signature } from '@/lib/domain/agreement/signing'
import { PARTY_SIDES } from '@/lib/domain/case/vocabulary'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

const c = columnsOf('cases', 'c')
const f = columnsOf('agreement_marks', 'f')
const m = columnsOf('agreement_marks', 'm')
const g = columnsOf('agreements', 'g')
const t = columnsOf('agreement_terms', 't')
const p = columnsOf('parties', 'p')

type StoredSignature = Pick<Signature, 'partyId' | 'party'> & {
  readonly answer: string
  readonly how: string
  readonly on: string
}

const SIGNED = select({
  caseId: f.case_id,
  signatures: expression<readonly StoredSignature[]>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('partyId', ${m.party_id}, 'party', ${m.party_name},
        'answer', ${m.mark}, 'how', ${m.way}, 'on', ${m.done_on}) ORDER BY ${m.mark_no})
      FROM agreement_marks m WHERE ${m.case_id} = ${f.case_id}
        AND ${m.agreement_no} = ${f.agreement_no} AND ${m.mark} IN ('signed', 'refused'))`),
  parties: expression<readonly { id: string; name: string; side: string }[]>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('id', ${p.id}, 'name', ${p.name}, 'side', ${p.side}))
      FROM parties p WHERE ${p.case_id} = ${f.case_id})`),
  terms: expression<readonly Partial<AgreementTerm>[] | null>(Prisma.sql`
    (SELECT jsonb_agg(${t.content}) FROM agreements g
      JOIN agreement_terms t ON ${t.agreement_id} = ${g.id}
      WHERE ${g.case_id} = ${f.case_id} AND ${g.agreement_no} = ${f.agreement_no}
        AND ${g.version} = ${f.version})`),
})

/**
 * The finished agreements, not voided and signed by someone, of the cases that this mediator has in
 * mediation; in one statement by the index of the marks.
 */
export async function findSignedAgreements(
  db: Read,
  mediatorId: string,
): Promise<(SignedAgreement & { readonly caseId: string })[]> {
  const rows = await readRows(
    db,
    SIGNED,
    Prisma.sql`FROM cases c JOIN agreement_marks f ON ${f.case_id} = ${c.id}
      WHERE ${c.mediator_id} = ${mediatorId}::uuid AND ${c.status} = 'in_mediation'
        AND ${f.mark} = 'finished'
        AND EXISTS (SELECT 1 FROM agreement_marks m WHERE ${m.case_id} = ${f.case_id}
          AND ${m.agreement_no} = ${f.agreement_no} AND ${m.mark} = 'signed')
        AND NOT EXISTS (SELECT 1 FROM agreement_marks m WHERE ${m.case_id} = ${f.case_id}
          AND ${m.agreement_no} = ${f.agreement_no} AND ${m.mark} = 'voided')`,
  )
  return rows.map(({ caseId, signatures, parties, terms }) => ({
    caseId,
    signatures: signatures.map((each) => ({
      ...each,
      agent: null,
      answer: parseStoredEnum(SIGNING_ANSWERS, each.answer, 'agreement_marks.mark'),
      how: parseStoredEnum(SIGNING_WAYS, each.how, 'agreement_marks.way'),
      on: parseLocalDate(each.on)!,
    })),
    parties: parties.map((party) => ({
      ...party,
      side: parseStoredEnum(PARTY_SIDES, party.side, 'parties.side'),
    })),
    draft: { terms: (terms ?? []).map((term) => ({ ...EMPTY_TERM, kind: 'other', ...term })) },
  }))
}
