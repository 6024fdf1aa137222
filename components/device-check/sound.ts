/** Two notes after each other, as a doorbell has them: Hz. */
const NOTES = [660, 880] as const
const NOTE_SECONDS = 0.7

/**
 * Made by a press: a browser lets no page make or measure sounds before one. null: this browser has
 * no such interface.
 */
export function makeSound(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null
  const sound = new AudioContext()
  void sound.resume()
  return sound
}

/** Plays the notes; resolves when they have ended. */
export async function playNotes(sound: AudioContext): Promise<void> {
  await sound.resume()
  const ended = NOTES.map(
    (hertz, index) =>
      new Promise<void>((resolve) => {
        const note = sound.createOscillator()
        const volume = sound.createGain()
        const from = sound.currentTime + index * NOTE_SECONDS
        note.frequency.value = hertz
        // Begins and ends softly: a sudden edge clicks.
        volume.gain.setValueAtTime(0, from)
        volume.gain.linearRampToValueAtTime(0.3, from + 0.05)
        volume.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS)
        note.connect(volume).connect(sound.destination)
        note.onended = () => resolve()
        note.start(from)
        note.stop(from + NOTE_SECONDS)
      }),
  )
  await Promise.all(ended)
}
