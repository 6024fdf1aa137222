// The bad days of an installation: a backup and the lost disk, the restore elsewhere, two web
// processes behind nginx, keys exchanged, an administrator who leaves.
import { ownFolder } from './own-data-folder.mjs'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { findFreePort } from '../setup/ports.mjs'
import { restartOneByOne } from '../setup/rolling-restart.mjs'
import { makeInstallation } from './operator-machine.mjs'
import { openProxy } from './own-proxy.mjs'

const WITHIN_MS = 180_000

/** A backup, what was done after it, the lost disk and the restore into another folder. */
export async function loseAndRestore(installation, afterBackup) {
  const kept = {
    HEYI_BACKUP_DIR: join(ownFolder, 'backups'),
    HEYI_BACKUP_KEY: randomBytes(32).toString('hex'),
  }
  // as backup.md says: the embedded database keeps its changes from its next start on
  await installation.stop()
  await installation.run('scripts/database.mjs', 'stop')
  installation.set(kept)
  await installation.start()
  const made = await installation.done('backup:create')
  await installation.done('backup:verify')
  await afterBackup()
  await installation.said('backup:follow', '--once')
  await installation.done('backup:list')
  await installation.lose()
  const to = join(ownFolder, 'restored')
  const restored = await installation.done('backup:restore', '--to', to)
  const { record, files } = restored.checked
  if (record.faultCount + files.faultCount > 0)
    throw new Error(`恢复以后不一致：${JSON.stringify(restored.checked)}`)
  const settings = parseEnv(readFileSync(join(to, 'restored', 'env.local'), 'utf8'))
  return { made, restored, settings: { ...settings, ...kept } }
}

/** Two web processes and one of jobs on the restored data, behind nginx. */
export async function runBehindProxy(settings) {
  const ports = [await findFreePort(3611), await findFreePort(3711)]
  const jobsPort = await findFreePort(3811)
  const outer = { HEYI_TRUSTED_PROXIES: '1', HEYI_PUBLIC_URL: 'https://localhost' }
  const make = (port, jobs) =>
    makeInstallation('restored', port, { ...settings, ...outer, HEYI_JOBS: jobs })
  const all = [...ports.map((port) => make(port, 'off')), make(jobsPort, 'on')]
  const [first, second, jobs] = all
  const webOf = (port) => (port === ports[0] ? first : second)
  for (const each of all) await each.start()
  const proxy = await openProxy(ports)
  const restart = async (port) => {
    await webOf(port).stop()
    await webOf(port).start()
  }
  return {
    ...{ url: proxy.url, first, second, operator: jobs, proxy },
    set: (changed) => all.forEach((each) => each.set(changed)),
    async restartAll() {
      await restartOneByOne({ ports, restart, withinMs: WITHIN_MS })
      await jobs.stop()
      await jobs.start()
    },
    async close() {
      await proxy.close()
      for (const each of all) await each.stop()
      await jobs.remove()
    },
  }
}

/** The key of numbers, as keys.md has it for several processes: known, used, sealed, removed. */
export async function rotateSealingKey(processes, { HEYI_PERSONAL_KEY: old }) {
  const fresh = randomBytes(32).toString('hex')
  processes.set({ HEYI_PERSONAL_KEYS_OLD: fresh })
  await processes.restartAll()
  processes.set({ HEYI_PERSONAL_KEY: fresh, HEYI_PERSONAL_KEYS_OLD: old })
  await processes.restartAll()
  await processes.operator.said('seal:rotate')
  await processes.operator.said('seal:rotate', '--check')
  processes.set({ HEYI_PERSONAL_KEYS_OLD: '' })
  await processes.restartAll()
}

/** `fetch` through the proxy, whose certificate no one else trusts. */
export const sendThrough = (proxy) => async (address, options) => {
  const { status, body } = await proxy.send(new URL(address).pathname, options)
  return { status, json: async () => JSON.parse(body) }
}
