import 'server-only'
import { OWN_DATA } from '@/lib/labels/zh-CN/own-data'
import { downloadOwnData } from '@/lib/queries/party/get-own-data'
import type { OwnDataView } from '@/lib/queries/party/own-data-view'
import { FILE_POLICY } from '../security/security-headers'
import { attachment } from './attachment'
import { serveDownload } from './serve-download'

/** The byte order mark, by which a phone's editor knows that it is UTF-8. */
const BOM = '\uFEFF'

/** One line for each entry; what several lines hold is indented below its term. */
function textOf({ title, madeAt, sections }: OwnDataView): string {
  const lines = sections.flatMap(({ title: heading, entries }) => [
    '',
    `【${heading}】`,
    ...(entries.length === 0
      ? [OWN_DATA.none]
      : entries.map(({ term, value }) =>
          value.includes('\n') ? `${term}：\n${value.replace(/^/gm, '    ')}` : `${term}：${value}`,
        )),
  ])
  return `${BOM}${[OWN_DATA.title, title, madeAt, ...lines].join('\n')}\n`
}

/** 我的资料 as a file: a text for people, or JSON. */
export const serveOwnData = serveDownload(downloadOwnData, (_request, { format, data }) => {
  const isText = format === 'text'
  return new Response(isText ? textOf(data) : JSON.stringify(data, null, 2), {
    headers: {
      'content-type': `${isText ? 'text/plain' : 'application/json'}; charset=utf-8`,
      'content-disposition': attachment(
        `${OWN_DATA.fileName(data.caseNo)}.${isText ? 'txt' : 'json'}`,
      ),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
