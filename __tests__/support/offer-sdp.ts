const FINGERPRINT = Array.from({ length: 32 }, () => 'A7').join(':')

const section = (mid: number, media: string, codec: string) =>
  [`m=${media}`, 'c=IN IP4 0.0.0.0', `a=mid:${mid}`, 'a=sendonly', 'a=rtcp-mux', ''].join('\r\n') +
  `a=rtpmap:${codec}\r\n`

let sessions = 0

/** The offer of a browser that sends sound and picture; no one answers behind it. */
export function offerSdp(): string {
  sessions += 1
  return [
    `v=0\r\no=- 77${sessions} 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n`,
    `a=ice-ufrag:abcd\r\na=ice-pwd:abcdefghijklmnopqrstuvwx\r\na=setup:actpass\r\n`,
    `a=fingerprint:sha-256 ${FINGERPRINT}\r\n`,
    section(0, 'audio 9 UDP/TLS/RTP/SAVPF 111', '111 opus/48000/2'),
    section(1, 'video 9 UDP/TLS/RTP/SAVPF 96', '96 VP8/90000'),
  ].join('')
}
