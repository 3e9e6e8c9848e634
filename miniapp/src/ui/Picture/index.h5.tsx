import type { PictureProps } from './props'

/** The same as a real HTML image: Taro's own has no alternative text. */
export function Picture({ src, alt, className, fit }: PictureProps) {
  return <img className={className} src={src} alt={alt} loading="lazy" style={{ objectFit: fit }} />
}
