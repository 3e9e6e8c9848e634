import { Image } from '@tarojs/components'
import { a11y } from '../a11y'
import type { PictureProps } from './props'

/** A picture in a frame whose size the class gives; loaded when it comes near the screen. */
export function Picture({ src, alt, className, fit }: PictureProps) {
  return <Image className={className} src={src} mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'} lazyLoad {...a11y('img', alt)} />
}
