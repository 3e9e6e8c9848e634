export interface MediaProps {
  readonly kind: 'audio' | 'video'
  readonly src: string
  readonly title: string
}

/** The same with the browser's own player. */
export function Media({ kind, src, title }: MediaProps) {
  return kind === 'video' ? (
    <video className="media" src={src} title={title} controls preload="none" />
  ) : (
    <audio className="media" src={src} title={title} controls preload="none" />
  )
}
