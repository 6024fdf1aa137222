import { ownerClient } from './world'

/**
 * A closing by an oral agreement of all parties of this case, on the day of its referral (特邀规定
 * 第23条).
 */
export async function orallyAgreed(caseId: string) {
  const db = await ownerClient()
  const { rows } = await db.query<{ on: string; parties: string[] }>(
    `SELECT (c.referred_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on",
       (SELECT array_agg(p.id::text) FROM parties p WHERE p.case_id = c.id) AS parties
     FROM cases c WHERE c.id = $1`,
    [caseId],
  )
  return {
    outcome: 'agreement',
    account: '双方就赔偿达成一致',
    statedBy: rows[0]?.parties ?? [],
    statedOn: rows[0]?.on ?? '',
    statedHow: 'on_site',
  }
}

/** A closing on ground ⑧, which needs no record but its reason. */
export const FAILED_OTHERWISE = {
  outcome: 'other',
  account: '双方对赔偿金额各执一词',
  failureReason: '申请人已另案起诉',
  costRaising: '无',
  courtNotes: '建议先行鉴定',
}
