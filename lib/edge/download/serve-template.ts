import 'server-only'
import { writeTemplate } from '@/lib/documents/xlsx/write-template'
import { mayAct } from '@/lib/domain/access/policy'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import { kindsOf } from '@/lib/domain/import/importer'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { attachment } from './attachment'
import { notFound } from '../route/not-found'
import { FILE_POLICY } from '../security/security-headers'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** The template of one import. It contains no data; an actor who may not import gets none. */
export async function serveTemplate(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const kind = kindsOf(actor).find((each) => each === params.kind)
  if (!kind || !mayAct(actor, 'import:read', tenantOf(actor))) {
    return notFound()
  }
  return new Response(new Uint8Array(await writeTemplate(kind)), {
    headers: {
      'content-type': XLSX,
      'content-disposition': attachment(TEMPLATE.fileName[kind]),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
