// A real Chromium and a Chinese font, which the browser tests need.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { runQuietly } from '../setup/commands.mjs'

// The shell is Chromium without its windows: a run takes a fifth less processor time than with the
// whole of it, which does as well.
const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = '/usr/bin/chromium'
const FONT = 'fonts-wqy-microhei'

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser the tests drive. */
export const chromiumPath = () =>
  process.env.CHROMIUM_PATH ?? [SHELL, WHOLE].find(isExecutable) ?? WHOLE

const hasChromium = () => isExecutable(chromiumPath())

// where there is no fontconfig (macOS, Windows) the system has its own Chinese fonts
function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return found.error ? process.platform !== 'linux' : found.stdout.trim() !== ''
}

const isReady = () => hasChromium() && hasChineseFont()
const isBest = () => isReady() && (process.env.CHROMIUM_PATH || isExecutable(SHELL))
const mayInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

function sentenceOfWhatIsMissing() {
  const missing = [
    hasChromium() ? '' : `Chromium 浏览器（${chromiumPath()}）`,
    hasChineseFont() ? '' : '中文字体',
  ].filter(Boolean)
  return (
    `浏览器测试缺少${missing.join('和')}。请安装：sudo apt-get install -y chromium ${FONT}；` +
    '在其他系统上请安装 Chromium 或 Chrome 和一种中文字体，并用 CHROMIUM_PATH 指明浏览器的位置。'
  )
}

async function install(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-y', '-q', '--no-install-recommends']
  await runQuietly('apt-get', ['install', ...options, ...packages], env)
}

/**
 * Installs with apt-get what is missing, where it may (root): the shell, or the whole browser where
 * the system's archive has no shell.
 * @throws Error whose sentence says exactly what to install
 */
export async function ensureBrowser() {
  if (isBest()) return
  if (mayInstall()) {
    await runQuietly('apt-get', ['update', '-q']).catch(() => undefined)
    const hasShell = await install(FONT, 'chromium-headless-shell').then(
      () => true,
      () => false,
    )
    if (!hasShell && !isReady()) await install(FONT, 'chromium')
  }
  if (!isReady()) throw new Error(sentenceOfWhatIsMissing())
}
