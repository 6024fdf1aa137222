// A real Chromium and a Chinese font, which the browser tests need.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { runQuietly } from '../setup/commands.mjs'

const PACKAGES = ['chromium', 'fonts-wqy-microhei']

/** The browser the tests drive. */
export const chromiumPath = () => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

function hasChromium() {
  try {
    accessSync(chromiumPath(), constants.X_OK)
    return true
  } catch {
    return false
  }
}

// where there is no fontconfig (macOS, Windows) the system has its own Chinese fonts
function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return found.error ? process.platform !== 'linux' : found.stdout.trim() !== ''
}

const isReady = () => hasChromium() && hasChineseFont()
const mayInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

function sentenceOfWhatIsMissing() {
  const missing = [
    hasChromium() ? '' : `Chromium 浏览器（${chromiumPath()}）`,
    hasChineseFont() ? '' : '中文字体',
  ].filter(Boolean)
  return (
    `浏览器测试缺少${missing.join('和')}。请安装：sudo apt-get install -y ${PACKAGES.join(' ')}；` +
    '在其他系统上请安装 Chromium 或 Chrome 和一种中文字体，并用 CHROMIUM_PATH 指明浏览器的位置。'
  )
}

/**
 * Installs with apt-get what is missing, where it may (root).
 * @throws Error whose sentence says exactly what to install
 */
export async function ensureBrowser() {
  if (isReady()) return
  if (mayInstall()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runQuietly('apt-get', ['update', '-q'], env)
    await runQuietly(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES],
      env,
    )
  }
  if (!isReady()) throw new Error(sentenceOfWhatIsMissing())
}
