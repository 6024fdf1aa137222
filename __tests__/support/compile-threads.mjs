// jest's global set-up of the projects whose tests start threads: the application's threads, compiled once for the whole run. The bundler
// compiles them for the application; a thread that compiled itself took a second of processor time each time it was started.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { inData, inProject } from '../../scripts/setup/project.mjs'

const THREADS = [
  'documents/docx/word-thread.ts',
  'documents/dossier/binding-thread.ts',
  'documents/dossier/copying-thread.ts',
  'documents/pdf-signature/placing-thread.ts',
  'documents/pdf/setting-thread.ts',
  'files/decoding-thread.ts',
  'jobs/pdf-reading/reading-thread.ts',
  'use-cases/import/judging-thread.ts',
]

/** Writes .data/test-threads/*.mjs (compiled-thread.ts). */
export default async function compileThreads() {
  const folder = inData('test-threads')
  mkdirSync(folder, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: THREADS.map((name) => inProject('lib', name)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  })
  for (const { path, contents } of outputFiles) {
    // another run may be starting a thread: it finds the old file or the new one, never half of it
    const file = join(folder, basename(path))
    writeFileSync(`${file}-${process.pid}`, contents)
    renameSync(`${file}-${process.pid}`, file)
  }
}
