import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>
/** What is wanted of an XML part, told in document order. Names come without their namespace prefix. */
export interface Reader {
  readonly open?: (name: string, attributes: Attributes) => void
  /** `text` is all text directly in the element and in elements below it that closed before. */
  readonly close?: (name: string, text: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const withoutPrefixes = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))

/** Excel writes characters that XML does not allow as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text

/** Reads one part from start to end. Entities of the document's own are unknown to the parser and refused. @throws Error when it is not well-formed UTF-8 XML */
export const readXml = (part: Uint8Array, { open, close }: Reader): void => {
  const parser = new SaxesParser()
  let text = ''
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    open?.(local(name), withoutPrefixes(attributes))
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('cdata', (piece) => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    close?.(local(name), unescaped(text))
    text = ''
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part)).close()
}
