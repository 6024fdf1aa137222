/** A connection without a browser: it negotiates with no one, and finds what the test says. */
export class MadeUpConnection extends EventTarget {
  iceGatheringState: RTCIceGatheringState = 'complete'
  signalingState: RTCSignalingState = 'stable'
  connectionState: RTCPeerConnectionState = 'new'
  localDescription: { type: 'offer' | 'answer'; sdp: string } | null = null
  onicecandidate: ((event: { candidate: object | null }) => void) | null = null
  onnegotiationneeded: (() => void) | null = null

  addTransceiver(kind: string): void {
    if (kind === 'audio') queueMicrotask(() => this.onnegotiationneeded?.())
  }

  getTransceivers = () => []
  close = () => undefined

  async setLocalDescription(): Promise<void> {
    this.localDescription = { type: 'offer', sdp: 'v=0' }
    this.signalingState = 'have-local-offer'
  }

  /** An address of this browser. */
  find(candidate: string): void {
    this.onicecandidate?.({ candidate: { candidate } })
  }

  /** There are no more addresses. */
  finish(): void {
    this.iceGatheringState = 'complete'
    this.dispatchEvent(new Event('icegatheringstatechange'))
  }
}
