// jest's global set-up of the projects whose tests start threads, and part of that of the projects
// whose tests start programs: what they start, compiled once for the whole run. A thread or a
// program that compiled itself took a second of processor time each time it was started.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { inProject } from '../../scripts/setup/project.mjs'

/** The application's threads, which its bundler compiles. */
const THREADS = [
  'lib/documents/docx/word-thread.ts',
  'lib/documents/dossier/binding-thread.ts',
  'lib/documents/dossier/copying-thread.ts',
  'lib/documents/pdf-signature/placing-thread.ts',
  'lib/documents/pdf/setting-thread.ts',
  'lib/files/decoding-thread.ts',
  'lib/jobs/pdf-reading/reading-thread.ts',
  'lib/use-cases/import/judging-thread.ts',
]

/** The operators' commands, and the programs that tests kill or that fill a server of their own. */
const PROGRAMS = [
  'scripts/account-create.ts',
  'scripts/admin-create.ts',
  'scripts/audit-anchor.ts',
  'scripts/audit-verify.ts',
  'scripts/calendar-load.ts',
  'scripts/court-create.ts',
  'scripts/court-key.ts',
  'scripts/institution-create.ts',
  'scripts/organisations-import.ts',
  'scripts/seal-rotate.ts',
  'scripts/setup-status.ts',
  '__tests__/support/archive-worker.ts',
  '__tests__/support/backup-data.ts',
  '__tests__/support/kill-worker.ts',
  '__tests__/support/second-process.ts',
  '__tests__/support/submit-until-killed.ts',
]

/**
 * What a program loads from the packages: what belongs to one machine or is large and often unused.
 * All else is part of the program, which costs a third of a second less each time it is started.
 */
const LOADED = [
  ...['@aws-sdk/*', '@node-rs/argon2', '@simplewebauthn/*', 'altcha-lib', 'busboy', 'node-forge'],
  ...['otplib', 'pg-native', 'react', 'sharp', '*.wasm-base64.js'],
]

/** CommonJS packages call `require` for what belongs to Node.js; a module has none. */
const REQUIRE =
  "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)"

/** A program starts the thread that lies beside it, compiled too. */
const compiledThreads = {
  name: 'compiled threads',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]start-[a-z]+-thread\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        "-thread.ts', import.meta.url",
        "-thread.mjs', import.meta.url",
      ),
      loader: 'ts',
    }))
  },
}

/**
 * Writes .data/test-programs/*.mjs (compiled-file.ts): inside the project wherever its data is,
 * since they load its packages.
 */
async function compile(files, packages) {
  const folder = inProject('.data', 'test-programs')
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const { outputFiles } = await build({
    entryPoints: files.map((file) => inProject(file)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    ...packages,
    plugins: [compiledThreads],
    write: false,
  })
  for (const { path, contents } of outputFiles) {
    // another run may be starting a program: it finds the old file or the new one, never half of it
    const file = join(folder, basename(path))
    writeFileSync(`${file}-${process.pid}`, contents)
    renameSync(`${file}-${process.pid}`, file)
  }
}

/** For tests that start threads only. */
export default function compileThreads() {
  return compile(THREADS, { packages: 'external' })
}

/** For tests that start programs, which start threads. */
export async function compilePrograms() {
  await compileThreads()
  await compile(PROGRAMS, {
    conditions: ['react-server'],
    external: LOADED,
    banner: { js: REQUIRE },
  })
}
