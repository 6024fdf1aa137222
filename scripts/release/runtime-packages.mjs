// The packages that run the application, for a processor that need not be this machine's.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from '../setup/commands.mjs'

/** Packages of binaries without which nothing runs, as `npm ci` names them. */
const neededFor = (arch) => [
  `node-linux-${arch}`,
  `@next/swc-linux-${arch}-gnu`,
  `@node-rs/argon2-linux-${arch}-gnu`,
  `@myriaddreamin/typst-ts-node-compiler-linux-${arch}-gnu`,
]

/** Libraries of other systems, which one package brings along for all of them (200 MB). */
function removeOtherSystems(folder, arch) {
  const versions = join(folder, 'node_modules', 'onnxruntime-node', 'bin')
  if (!existsSync(versions)) return
  for (const version of readdirSync(versions))
    for (const system of readdirSync(join(versions, version)))
      for (const processor of readdirSync(join(versions, version, system)))
        if (system !== 'linux' || processor !== arch)
          rmSync(join(versions, version, system, processor), { recursive: true })
}

/**
 * Installs what package-lock.json of the folder names and the application needs to run.
 * @throws Error with npm's own words, or when a binary for this processor is missing
 */
export async function installRuntimePackages(folder, arch) {
  const platform = ['--os=linux', `--cpu=${arch}`, '--libc=glibc']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  // none of the packages needs its script: what they would download or compile lies in others
  const args = ['ci', '--omit=dev', '--include=optional', '--ignore-scripts', ...platform, ...quiet]
  await runQuietly('npm', args, { ...process.env, NODE_ENV: undefined }, folder)
  const missing = neededFor(arch).filter((name) => !existsSync(join(folder, 'node_modules', name)))
  if (missing.length > 0) throw new Error(`缺少 linux-${arch} 的依赖：${missing.join('、')}。`)
  removeOtherSystems(folder, arch)
}
