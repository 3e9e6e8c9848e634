import { type DecisionView, drawingKindNames } from '@shared/decision/model'
import { Pictures } from '@/files/Pictures'

/** Pictures and drawings of the scheme; a tap shows them large. */
export function Drawings({ drawings }: { drawings: DecisionView['scheme']['drawings'] }) {
  return (
    <Pictures
      pictures={drawings.map(({ url, name, contentType, kind }) => ({
        ...{ url, name, picture: contentType.startsWith('image/') },
        caption: drawingKindNames[kind],
      }))}
    />
  )
}
