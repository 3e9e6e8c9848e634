export interface PictureProps {
  readonly src: string
  /** What the picture shows, for the screen reader. */
  readonly alt: string
  readonly className: string
  /** `cover` fills the frame and cuts what is over, `contain` shows all of it. */
  readonly fit: 'cover' | 'contain'
}
