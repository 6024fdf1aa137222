import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import {
  announceCorrectionFile,
  attachCorrection,
} from '@/lib/use-cases/confirmation/attach-correction'
import { backToForm, photoOrPdf, receiveOneFile } from './receive-one-file'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

const Params = z.object({ caseId: CaseId, confirmationId: z.uuid() })

/** `POST /api/own-confirmations/<case>/<confirmation>/files`: one paper of a correction. */
export async function receiveCorrectionFile(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const of = Params.safeParse(params)
  if (!of.success) return backToForm('/party', 'NOT_FOUND', '#papers')
  const code = await receiveOneFile(request, actor, {
    announce: () => announceCorrectionFile(actor, of.data),
    refuseKind: photoOrPdf,
    attach: (kept, { kind }) => attachCorrection(actor, { ...of.data, ...kept, kind }),
  })
  return backToForm(`/party/cases/${of.data.caseId}/confirm`, code, '#papers')
}
