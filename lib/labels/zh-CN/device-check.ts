import type {
  Advice,
  CheckedPart,
  LineResult,
  SpeakerResult,
} from '@/lib/domain/device-check/device-findings'
import type { Device, DeviceResult } from '@/lib/domain/device-check/device-result'
import type { RelayResult } from '@/lib/domain/device-check/relay-findings'

// 试一试设备: for people of seventy on a phone. No sentence over forty characters.

export const DEVICE_CHECK = {
  title: '试一试设备',
  lead: '看看这台设备能不能参加视频调解，一分钟左右。',
  isPrivate: '画面和声音只留在这台设备上，不发送，也不保存。',
  allow: '浏览器问能不能用摄像头和麦克风时，请选“允许”。',
  start: '开始测试',
  opening: '正在打开摄像头和麦克风',
  again: '再测一次',
  stop: '关闭摄像头和麦克风',
  picture: '自己的画面',
  level: '音量',
  speak: '请说一句话，看绿条动不动。',
  play: '放一段声音',
  playAgain: '再放一次',
  playing: '正在放声音',
  didYouHear: '听到了吗？',
  yes: '听到了',
  no: '没听到',
  measuring: '正在测网络',
  tryingRelay: '正在试声音和画面能不能传出去',
  todo: '怎么办',
  allFine: '都好了，可以参加视频调解。',
  enough: '可以参加。照上面的办法做，会更顺。',
  notYet: (count: number) => `有 ${count} 项还不行。照上面的办法做，再测一次。`,
  sameAsAbove: '办法和上面一样。',
  never: '测不好也能参加，可以用电话参加。',
  enter: '不测了，直接进入',
  backToCase: '不测了，回到案件',
  noScript: '这个浏览器关闭了网页脚本，测不了设备。',
  noScriptTodo: '请换手机自带的浏览器，打开同一个网址。',
  callInstitution: (name: string) => `请打电话告诉${name}：`,
  callAnyone: '请打短信或者信上的电话，告诉调解员。',
} as const

export const checkedPart: Record<CheckedPart, string> = {
  camera: '摄像头',
  microphone: '麦克风',
  speaker: '声音',
  line: '网络',
  relay: '通话',
}

/** What was found about a camera or a microphone. */
export function deviceResultWords(device: Device, result: DeviceResult): string {
  const name = checkedPart[device]
  switch (result) {
    case 'works':
      return device === 'camera' ? '能看到自己，摄像头是好的。' : '听到您说话了，麦克风是好的。'
    case 'silent':
      return '麦克风开了，但没有听到声音。'
    case 'denied':
      return `浏览器不让这个网页用${name}。`
    case 'denied_by_system':
      return `手机或者电脑不让浏览器用${name}。`
    case 'dismissed':
      return `您还没有允许用${name}。`
    case 'missing':
      return `没有找到${name}。`
    case 'in_use':
      return `别的软件正在用${name}。`
    case 'insecure':
      return `网址不对，用不了${name}。`
    case 'unsupported':
      return `这个浏览器用不了${name}。`
    case 'failed':
      return `${name}没有打开。`
  }
}

export const speakerResult: Record<SpeakerResult, string> = {
  heard: '听得到，声音是好的。',
  not_heard: '没有听到声音。',
  mute: '这个浏览器放不出声音。',
}

export const lineResult: Record<LineResult, string> = {
  good: '网络很好，画面会清楚。',
  limited: '网络够用，画面有时会不清楚。',
  sound_only: '网络偏慢，声音可以，画面会停顿。',
  too_slow: '网络太慢，声音也会断。',
  broken: '网络不通，测不出快慢。',
}

/** Whether the network lets sound and picture pass. */
export const relayResult: Record<RelayResult, string> = {
  passes: '声音和画面传得出去。',
  detour: '声音和画面要绕路，会慢一点。',
  blocked: '这个网络不让声音和画面传出去。',
}

/** The settings of the system come after those of the page, if there are any. */
const OF_THE_SYSTEM: readonly Advice[] = [
  'allow_in_app',
  'ios_system',
  'android_system',
  'desktop_system',
]

/** What to do, in one sentence; `part`: what it is about; `isFirst`: no advice comes before it. */
export function adviceWords(advice: Advice, part: CheckedPart, isFirst: boolean): string {
  const name = checkedPart[part]
  const words: Record<Advice, string> = {
    open_in_browser: '微信里用不了时：点右上角“…”，选“在浏览器打开”。',
    copy_to_browser: '复制网址，用手机自带的浏览器打开。',
    allow_in_app: `在手机“设置”里找到这个应用，允许${name}。`,
    answer_allow: '点“再测一次”，浏览器问的时候选“允许”。',
    ios_site: `点网址左边的图标，进“网站设置”，允许${name}。`,
    ios_system: `打开手机“设置”，在“Safari浏览器”里允许${name}。`,
    android_site: `点网址左边的图标，进“权限”，允许${name}。`,
    android_system: `打开手机“设置”，在“应用”里允许浏览器用${name}。`,
    desktop_site: `点网址左边的图标，允许${name}，再刷新页面。`,
    desktop_system: `在电脑的“隐私”设置里，允许浏览器用${name}。`,
    close_other: '关掉别的视频、通话和录音软件，再测一次。',
    other_phone: '换一部手机试试。',
    plug_in: `接上${name}，或者换一部手机试试。`,
    newer_browser: '把浏览器更新到最新版，或者换一个浏览器。',
    link_of_message: '请点短信里的链接，网址要以 https 开头。',
    open_again: '关掉这一页，重新打开再试。',
    speak_closer: '靠近一点，大声说一句话。',
    unmute_microphone: '看看电脑的麦克风是不是静音，选对了没有。',
    turn_up: '把音量调大，再放一次。',
    silent_switch: '看看手机是不是静音，把静音关掉。',
    headphones: '连着耳机的，拔掉或者断开再试。',
    choose_output: '看看电脑选的是不是正在用的音箱或者耳机。',
    other_network: '换一个网络：连无线网，或者用手机流量。',
    nearer_router: '离无线路由器近一点。',
    stop_downloads: '先停掉下载和别的视频。',
    go_sound_only: '也可以不开画面，只用声音参加。',
  }
  const isNext = !isFirst && OF_THE_SYSTEM.includes(advice)
  return isNext ? `还不行：${words[advice]}` : words[advice]
}
