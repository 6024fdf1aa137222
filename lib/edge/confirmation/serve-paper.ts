import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { setContent } from '@/lib/documents/set-content'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { getConfirmationPaper } from '@/lib/queries/confirmation/get-confirmation-paper'
import { getMediationProof } from '@/lib/queries/confirmation/get-mediation-proof'
import { getSubmittedApplication } from '@/lib/queries/confirmation/get-submitted-application'
import type { ConfirmationPaper } from '@/lib/queries/confirmation/confirmation-paper'
import { getOwnApplicationPaper } from '@/lib/queries/party/get-own-application-paper'
import { getOwnConfirmationPaper } from '@/lib/queries/party/get-own-confirmation-paper'
import type { Query } from '@/lib/queries/define-query'
import { getOwnRulingPaper } from '@/lib/queries/ruling/get-own-ruling-paper'
import { getRulingPaper } from '@/lib/queries/ruling/get-ruling-paper'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** A paper as PDF: set each time from what is stored, as of its moment. */
export const servePaper =
  (getPaper: Query<ConfirmationPaper>) =>
  async (_request: Request, { actor, params }: Context): Promise<Response> => {
    const paper = await getPaper(actor, params)
    if (!paper.ok) return notFound()
    const set = await setContent(paper.value.content, paper.value.at)
    if (!set.ok) return problem(422, set.refusal.code, refusalSentence(set.refusal, now()))
    return new Response(new Uint8Array(set.value.pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(set.value.pdf.length),
        'content-disposition': 'inline',
        'content-security-policy': FILE_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  }

/** For the court. */
export const serveConfirmationPaper = servePaper(getConfirmationPaper)
/** For those who take part. */
export const serveOwnConfirmationPaper = servePaper(getOwnConfirmationPaper)

/** 主持调解的证明, for the court. */
export const serveMediationProof = servePaper(getMediationProof)
/** 司法确认申请书, for the court. */
export const serveApplication = servePaper(getSubmittedApplication)
/** For those who take part. */
export const serveOwnApplication = servePaper(getOwnApplicationPaper)
/** Of a ruled application: the application, a ruling or a receipt. */
export const serveRulingPaper = servePaper(getRulingPaper)
export const serveOwnRulingPaper = servePaper(getOwnRulingPaper)
