import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  AGENT_ENDS,
  AUTHORITY_MATTERS,
  AUTHORITY_STATES,
  type AgentEnd,
  type AuthorityMatter,
} from '@/lib/domain/authority/authority-limits'
import type { AgentMark, PaperMark } from '@/lib/domain/authority/decide-authority'
import { AUTHORITIES, type Authority } from '@/lib/domain/case/vocabulary'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 授权委托书: what agents handed in and what holds. An agent reads their own, the mediators of the case
// all (RLS).

const n = columnsOf('authority_papers', 'n')
const a = columnsOf('agents', 'a')
const t = columnsOf('participants', 't')

const PAPER = select({
  id: n.id,
  agentId: n.agent_id,
  partyId: n.party_id,
  participantId: n.participant_id,
  authority: n.authority,
  matters: n.matters,
  words: n.words,
  from: n.from_on,
  until: n.until_on,
  digest: n.digest,
  submittedAt: n.submitted_at,
  state: n.state,
  acceptedAs: n.accepted_as,
  decidedAt: n.decided_at,
  decidedBy: n.decided_by_name,
  decidedWords: n.decided_words,
})

export type StoredPaper = PaperMark & {
  readonly partyId: string
  readonly participantId: string
  readonly matters: readonly AuthorityMatter[]
  /** Other matters, as the agent wrote them. */
  readonly words: string | null
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly submittedAt: Date
  readonly decidedWords: string | null
}

const toAuthority = (stored: string | null, column: string): Authority | null =>
  stored === null ? null : parseStoredEnum(AUTHORITIES, stored, column)

/** The papers of a case that this actor may read, the latest first. */
export async function findPapers(db: Read, caseId: string): Promise<StoredPaper[]> {
  const rows = await readRows(
    db,
    PAPER,
    Prisma.sql`FROM authority_papers n WHERE ${n.case_id} = ${caseId}::uuid
      ORDER BY ${n.submitted_at} DESC, ${n.id}`,
  )
  return rows.map(({ decidedAt, decidedBy, ...row }) => ({
    ...row,
    authority: parseStoredEnum(AUTHORITIES, row.authority, 'authority_papers.authority'),
    matters: row.matters.map((each) =>
      parseStoredEnum(AUTHORITY_MATTERS, each, 'authority_papers.matters'),
    ),
    from: toDay(row.from),
    until: toDayOrNull(row.until),
    state: parseStoredEnum(AUTHORITY_STATES, row.state, 'authority_papers.state'),
    acceptedAs: toAuthority(row.acceptedAs, 'authority_papers.accepted_as'),
    decided: decidedAt && { by: decidedBy ?? '', at: decidedAt },
  }))
}

/** Stores what an agent hands in. */
export async function storePaper(
  db: Db,
  { actor }: Grant<'authority:submit'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  {
    from,
    until,
    matters,
    ...paper
  }: {
    readonly id: string
    readonly partyId: string
    readonly agentId: string
    readonly participantId: string
    readonly authority: Authority
    readonly matters: readonly AuthorityMatter[]
    readonly words: string | null
    readonly from: LocalDate
    readonly until: LocalDate | null
    readonly digest: string
  },
  submittedAt: Date,
): Promise<void> {
  await db.authorityPaper.createMany({
    data: [
      {
        ...paper,
        matters: [...matters],
        fromOn: fromDay(from),
        untilOn: until && fromDay(until),
        caseId: of.id,
        courtId: of.courtId,
        holderId: of.holderId,
        accountId: actor.id,
        submittedAt,
      },
    ],
  })
}

/**
 * Writes what the mediator decided; what is accepted holds for the agent from now on.
 * @param as null: refused. @param scope the matters in words. @returns whether it was decided now
 */
export function storeDecision(
  db: Db,
  { actor }: Grant<'authority:decide'>,
  paperId: string,
  {
    as,
    scope,
    words,
  }: { readonly as: Authority | null; readonly scope: string; readonly words: string | null },
  at: Date,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_decide_authority(${paperId}::uuid, ${as}, ${scope},
      ${actor.name}, ${words}, ${at}::timestamptz)`),
  )
}

const AGENT = select({
  id: t.id,
  agentId: a.id,
  partyId: a.party_id,
  name: a.name,
  authority: a.authority,
  from: a.authority_from,
  until: a.authority_until,
  paperId: a.authority_paper_id,
  holds: expression<boolean>(Prisma.sql`heyi_holds_authority(${a.id})`),
  joinedAt: t.joined_at,
  endedOn: t.ended_on,
  endReason: t.end_reason,
})

export type CaseAgent = AgentMark & {
  readonly partyId: string
  readonly authority: Authority
  /** Of the paper that holds; null: the authority is that of the referral. */
  readonly term: { readonly from: LocalDate; readonly until: LocalDate | null } | null
  /** The authority is in its term today. */
  readonly holds: boolean
}

/** The agents of a case with what they may do now, for its mediators. */
export async function findCaseAgents(db: Read, caseId: string): Promise<CaseAgent[]> {
  const rows = await readRows(
    db,
    AGENT,
    Prisma.sql`FROM agents a JOIN participants t ON ${t.person_id} = ${a.id} AND ${t.kind} = 'agent'
      WHERE ${a.case_id} = ${caseId}::uuid ORDER BY ${t.joined_at}, ${a.id}`,
  )
  return rows.map(({ from, until, paperId, joinedAt, endedOn, endReason, ...row }) => ({
    ...row,
    authority: parseStoredEnum(AUTHORITIES, row.authority, 'agents.authority'),
    term: paperId !== null && from ? { from: toDay(from), until: toDayOrNull(until) } : null,
    joinedOn: toLocalDate(joinedAt),
    end: endedOn && { on: toDay(endedOn), reason: endReason ?? '' },
  }))
}

/** The end of an agent that was recorded here; null: another kind of end. */
export const readAgentEnd = (reason: string): AgentEnd | null =>
  AGENT_ENDS.find((each) => each === reason) ?? null

/** Ends an agent, once. The database checks who may. @returns whether it was ended now */
export function storeAgentEnd(
  db: Db,
  { actor }: Grant<'agent:end'>,
  participantId: string,
  { on, reason }: { readonly on: LocalDate; readonly reason: AgentEnd },
  at: Date,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_end_agent(${participantId}::uuid, ${on}::date, ${reason},
      ${actor.name}, ${at}::timestamptz)`),
  )
}
