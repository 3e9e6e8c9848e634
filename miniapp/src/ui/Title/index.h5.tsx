import type { TitleProps } from './props'

/** The same heading as real HTML, so that a screen reader can jump from one to the next. */
export function Title({ level, children }: TitleProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return <Heading className={`title title-${level}`}>{children}</Heading>
}
