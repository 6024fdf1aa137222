// An installation of the operator's drill: a release with a data folder of its own, an embedded
// database in it, and settings that the operator changes from step to step.
import { ownFolder } from './own-data-folder.mjs'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../setup/project.mjs'
import { makeRelease } from './started-release.mjs'

const isOutside = (folder) => folder.startsWith('/var/lib/heyi-postgres-')

/** Where PostgreSQL lies: in the data folder, or where its own user can walk to. */
function databaseOf(data) {
  const memory = join(data, 'pg-place')
  return existsSync(memory) ? join(readFileSync(memory, 'utf8'), 'data') : join(data, 'pg')
}

/** What a command answered a program, be it one line among words or the whole. */
function readJson(out) {
  const lines = out.trim().split('\n')
  const from = lines.findIndex((line) => /^[{[]/.test(line))
  return JSON.parse(lines.slice(from).join('\n'))
}

/**
 * @param {string} name of its folder
 * @param {number} port
 * @param {Record<string, string>} settings
 */
export function makeInstallation(name, port, settings = {}) {
  const data = join(ownFolder, name)
  const release = makeRelease(projectRoot, port, {
    ...{ HEYI_DATA_DIR: data, HEYI_DEMO: 'off', HEYI_SECOND_FACTOR: 'required' },
    ...settings,
  })
  return {
    ...release,
    data,
    /** An npm command that must succeed. @returns its JSON and its seconds */
    async done(command, ...args) {
      const { code, out, err, seconds } = await release.command(command, ...args, '--json')
      if (code !== 0) throw new Error(`${command}（结束码 ${code}）：\n${out}${err}`)
      return { seconds, ...readJson(out) }
    },
    /** The same for one that prints words. @returns {Promise<string>} them */
    async said(command, ...args) {
      const { code, out, err } = await release.command(command, ...args)
      if (code !== 0) throw new Error(`${command}（结束码 ${code}）：\n${out}${err}`)
      return out
    },
    /** The disk is lost in the middle of work: database, files and all. */
    async lose() {
      const database = databaseOf(data)
      const pid = Number(readFileSync(join(database, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
      await release.stop()
      if (existsSync(join(data, 'pg-place'))) renameSync(database, `${database}-lost`)
      renameSync(data, `${data}-lost`)
    },
    async remove() {
      await release.stop()
      if (!existsSync(data)) return
      await release.run('scripts/database.mjs', 'stop')
      const outside = dirname(databaseOf(data))
      if (isOutside(outside)) rmSync(outside, { recursive: true, force: true })
    },
  }
}
