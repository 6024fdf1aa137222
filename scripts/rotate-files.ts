// npm run files:rotate [-- --check] [--json]: wraps the key of every stored file with the current
// one, and encrypts files of former times.
import { countFiles, rotateFiles } from '@/lib/jobs/rotate-files'
import { now } from '@/lib/platform/clock'
import { inFigures, runRotationCommand } from './rotation-command'

const amount = (count: number) => `${inFigures(count)} 个文件`

await runRotationCommand({
  name: 'files:rotate',
  olderKeys: 'HEYI_FILES_KEYS_OLD',
  words: {
    rotates: '用当前密钥更换全部文件的密钥，以前没有加密的一并加密',
    amount,
    hasRemaining: (left) => `还有 ${left}没有更换`,
    isWhole: '全部文件都在当前密钥之下',
    backups: '文件的备份',
    unreadable: '以下文件打不开，原样保留（密钥不在环境中，或者内容被改动）：',
  },
  amountOf: ({ files }) => files,
  count: countFiles,
  rotate: (onFile) => rotateFiles(now(), { onFile }),
  countLines: ({ plain }) => (plain > 0 ? [`没有加密的：${amount(plain)}`] : []),
  rotationLines: ({ encrypted, rewrapped }) => [
    `已加密 ${inFigures(encrypted)} 个，已更换密钥 ${inFigures(rewrapped)} 个。`,
  ],
  placeInWords: (storageKey) => storageKey,
})
