// A Chromium with a profile of its own, which can be killed and opened again with what it kept.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumPath } from '../testing/browser.mjs'
import { until } from './until.mjs'

const ARGUMENTS = ['--headless=new', '--lang=zh-CN', '--remote-debugging-port=0']

export const newProfile = () => mkdtempSync(join(tmpdir(), 'heyi-drill-browser-'))

/**
 * Opens the browser with what its profile has.
 * @param {{ profile: string, args: readonly string[] }} options
 * @returns its process, itself, and how it is killed at once or closed with its profile
 */
export async function openKeptBrowser({ profile, args }) {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(chromiumPath(), [...ARGUMENTS, ...args, `--user-data-dir=${profile}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const killAtExit = () => end(child)
  process.once('exit', killAtExit)
  child.once('exit', () => process.off('exit', killAtExit))
  const port = await until(
    '浏览器',
    () => existsSync(portFile) && readFileSync(portFile, 'utf8').split('\n')[0],
  )
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  async function kill() {
    end(child)
    await until('浏览器结束', hasEnded)
    await browser.close().catch(() => {})
  }
  return {
    pid: child.pid,
    browser,
    kill,
    async remove() {
      await kill()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

function end({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
