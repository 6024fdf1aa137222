import 'server-only'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { problem } from '../route/problem'

/**
 * Files of the PDF reader by folder: where they are in the package, and which names are allowed.
 */
const FOLDERS: Readonly<Record<string, { readonly path: string; readonly name: RegExp }>> = {
  build: { path: 'legacy/build', name: /^pdf\.worker\.min\.mjs$/ },
  cmaps: { path: 'cmaps', name: /^[A-Za-z0-9-]+\.bcmap$/ },
  fonts: { path: 'standard_fonts', name: /^[A-Za-z-]+\.(pfb|ttf)$/ },
  wasm: { path: 'wasm', name: /^[a-z0-9_]+\.(wasm|js)$/ },
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
}

/**
 * One file of the installed PDF reader (pdfjs-dist): its worker, character maps of Chinese
 * documents, stand-in fonts, decoders. It is a public package, so no authentication. The version in
 * the URL only separates cached copies.
 */
export async function serveReaderFile(folder: string, file: string): Promise<Response> {
  const found = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined
  const bytes = found?.name.test(file)
    ? await readFile(
        join(
          /* turbopackIgnore: true */ process.cwd(),
          'node_modules',
          'pdfjs-dist',
          found.path,
          file,
        ),
      ).catch(() => null)
    : null
  if (!bytes) return problem(404, 'NOT_FOUND', requestSentence.NOT_FOUND)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': String(bytes.length),
    },
  })
}
