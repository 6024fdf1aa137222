// What an operator reads after a restore: what was checked, and what is to be done now.
import { hostname } from 'node:os'
import { inFigures, stampInWords } from './words.mjs'

const FAULTS = { missing: '缺少', unreadable: '打不开', changed: '与行里的校验值不符' }

/** What was restored and checked, as lines. */
export function resultInWords({ id, lastChange, isCutShort, until, files, destroyed, checked }) {
  const { record, files: named, rows, tables } = checked
  const lines = [
    `备份 ${id}，${until ? `恢复到 ${stampInWords(until)}` : '恢复到归档的末尾'}。`,
    lastChange ? `最后一次变动：${stampInWords(lastChange)}。` : '备份之后的归档里没有变动。',
    `数据：${inFigures(tables)} 张表，${inFigures(rows)} 行。`,
    `事件链：${inFigures(record.events)} 条记录、${inFigures(record.chains)} 条链、` +
      `${inFigures(record.anchors)} 次封存，` +
      `${record.faultCount === 0 ? '全部一致' : `${inFigures(record.faultCount)} 处不一致`}。`,
    `文件：写出 ${inFigures(files)} 个，行里写明的 ${inFigures(named.files)} 个，` +
      `${named.faultCount === 0 ? '逐个打开，全部一致' : `${inFigures(named.faultCount)} 个有问题`}。`,
  ]
  if (destroyed > 0) lines.push(`已随卷宗销毁的文件 ${inFigures(destroyed)} 个，没有恢复。`)
  if (isCutShort) lines.push('归档在所要的时刻之前就结束了：已恢复到归档的末尾。')
  for (const words of record.faults) lines.push(`  ${words}`)
  for (const { column, storageKey, is } of named.faults)
    lines.push(`  ${column} 的文件 ${storageKey}：${FAULTS[is]}`)
  return lines
}

/** What is bound to the address under which people know the application. */
const OTHER_ADDRESS = [
  '把 HEYI_PUBLIC_URL 改为新的对外地址；还要用别的名称的，写进 HEYI_ALLOWED_HOSTS。为新地址准备证书。',
  '通行密钥绑定在原来的域名上，在新域名下一律不能用：各人用手机上的验证码或者恢复码登录，再重新登记；' +
    '两样都没有的，由系统管理员提交、安全管理员确认重置，' +
    '或者运行 npm run admin:create -- --renew --without-second-factor --phone <手机号>。',
  '手机里还没有送出的记录和照片存在原来的域名下，到新域名看不到：请各人先在原地址送出，或者保留原域名。',
  '已经发出的短信和邮件里的链接、文书和卷宗上的核验二维码仍指向原来的地址：请让原域名转到新地址。',
  '法院业务系统的接口地址、短信和身份认证平台登记的回执地址，逐一改为新地址，并告知变动通知的接收方新的来源地址。',
]

/** What is bound to the machine. */
const OTHER_MACHINE = [
  '核对设置里的路径和本机地址：HEYI_FILES_DIR、DATABASE_URL、HEYI_PDF_P12_FILE、HEYI_FONTS_DIR、HEYI_ANCHOR_FILE、HEYI_TURN_*、HEYI_FORWARDER_*。',
]

/**
 * What is to be done before people work again.
 * @param {{ manifest: object, publicUrl: string | null, written: { settings: string,
 *   files: string[] }, waitingMessages: number, isElsewhere: boolean, dataFolder: string }} options
 * publicUrl: the address that the application will have, where it was given
 */
export function nextSteps(options) {
  const { manifest, publicUrl, written, waitingMessages, isElsewhere, dataFolder } = options
  const papers = written.files.length > 0 ? `；密钥文件和证书：${written.files.join('、')}` : ''
  const steps = []
  steps.push(`设置和密钥写在 ${written.settings}${papers}。`)
  if (isElsewhere)
    steps.push(
      `数据在 ${dataFolder}。要用它运行，把设置放到程序文件夹的 .env.local，并设 HEYI_DATA_DIR。`,
    )
  if (waitingMessages > 0)
    steps.push(
      `有 ${inFigures(waitingMessages)} 件待办的消息，启动以后会发送，其中可能有恢复的时刻以后已经发过的：` +
        '不要再发的，先清空 HEYI_SMS_PROVIDER 和 HEYI_SMTP_HOST 再启动。',
    )
  const before = manifest.host
  const isOtherAddress = publicUrl !== null && publicUrl !== before.publicUrl
  if (hostname() !== before.name) steps.push(...OTHER_MACHINE)
  if (isOtherAddress)
    steps.push(
      `对外地址由 ${before.publicUrl ?? '（没有设置）'} 变为 ${publicUrl}，以下五项因此要办。`,
      ...OTHER_ADDRESS,
    )
  steps.push(
    '另行保存过封存摘要的，运行 npm run audit:verify -- --against <文件>：指出的是恢复的时刻以后、已经丢失的封存。',
    '启动以后立即运行 npm run backup:create：以前的备份不包含从现在起的变动。',
  )
  return steps
}
