// The page that everyone sees while the system is maintained: one file, which nginx and the program
// serve alike. It needs nothing else: no script, no style sheet, no picture. Its styles are
// attributes, because the content security policy of pages allows no others without a nonce.
import { inBeijing } from './until.mjs'

const escapeHtml = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const FONT = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif"
const STYLES = {
  body: `margin:0;min-height:100vh;display:grid;place-items:center;background:#f4f6f9;color:#1d2733;${FONT};font-size:17px;line-height:1.75`,
  main: 'box-sizing:border-box;width:min(36rem,calc(100% - 32px));margin:24px 0;padding:clamp(24px,6vw,44px);background:#fff;border:1px solid #d9e0e8;border-top:4px solid #1f4e8c;border-radius:8px',
  product: 'margin:0 0 20px;color:#4a5868;font-size:16px',
  title: 'margin:0 0 12px;font-size:26px;line-height:1.35;font-weight:600',
  until: 'margin:0 0 16px;font-size:19px;font-weight:600',
  line: 'margin:0 0 12px',
  link: 'display:inline-block;margin-top:12px;padding:11px 24px;border-radius:6px;background:#1f4e8c;color:#fff;text-decoration:none',
}

const HINT =
  '已经办理的事项不受影响。正在填写的，请不要关闭原来的页面，恢复以后再次提交；' +
  '刚才提交而没有得到答复的，恢复以后返回上一页再提交一次，不会重复办理。'

/** The day is named where it is not today's. */
function untilInWords(untilMs, nowMs) {
  const [until, now] = [inBeijing(untilMs), inBeijing(nowMs)]
  const time = until.slice(11, 16)
  if (until.slice(0, 10) === now.slice(0, 10)) return `今天 ${time}`
  return `${Number(until.slice(5, 7))}月${Number(until.slice(8, 10))}日 ${time}`
}

/**
 * @param {{ untilMs: number, reason: string, nowMs: number }} notice
 * @returns {string} HTML
 */
export function maintenancePage({ untilMs, reason, nowMs }) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="heyi-maintenance" content="${inBeijing(untilMs)}">
<title>系统维护 - 和议</title>
</head>
<body style="${STYLES.body}">
<main style="${STYLES.main}">
<p style="${STYLES.product}">和议 · 法院特邀调解工作平台</p>
<h1 style="${STYLES.title}">系统正在维护</h1>
<p style="${STYLES.until}">预计 ${untilInWords(untilMs, nowMs)} 恢复</p>
<p style="${STYLES.line}">${escapeHtml(reason)}</p>
<p style="${STYLES.line}">${HINT}</p>
<a href="" style="${STYLES.link}">重新打开本页</a>
</main>
</body>
</html>
`
}
