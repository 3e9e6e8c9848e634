/** Plays a voice note, with the browser's own controls. */
export function Listen({ src, what }: { src: string; what: string }) {
  // A note of a minute has no captions; whoever cannot hear it reads the words beside it.
  return <audio className="listen" controls preload="none" src={src} aria-label={what} />
}
