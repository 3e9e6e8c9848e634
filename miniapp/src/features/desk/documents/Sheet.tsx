import type { FileId } from '@shared/content/model'
import type { Block, DocumentSheet, Printed } from '@shared/document/blocks'
import { type CodeOwner, CodeBlock } from './CodeBlock'
import { PictureBlock, SignedBlock } from './PictureBlock'

/** Links to the files that a document names, and what its codes open. */
export interface Around {
  /** Null where its code says everything itself. */
  readonly owner: CodeOwner | null
  readonly files?: Readonly<Partial<Record<FileId, { readonly url: string; readonly picture: boolean }>>>
}

/** One sheet of a document as a page of paper: on the screen and, alone, on the printer. */
export const PaperSheet = ({ document, sheet, around }: { document: Printed; sheet: DocumentSheet; around: Around }) => (
  <article className={`dk-paper dk-paper-${document.paper}`}>
    {sheet.blocks.map((block, i) => (
      <BlockView key={i} block={block} around={around} />
    ))}
    <footer className="dk-paper-foot">{document.footer.join('　')}</footer>
  </article>
)

const Heading = ({ text }: { text: string | null }) => (text === null ? null : <h3>{text}</h3>)

const BlockView = ({ block, around }: { block: Block; around: Around }) => {
  switch (block.kind) {
    case 'title':
      return (
        <header className="dk-paper-title">
          {block.over && <p>{block.over}</p>}
          <h2>{block.text}</h2>
          {block.under && <p className="dk-paper-under">{block.under}</p>}
        </header>
      )
    case 'mark':
      return <p className="dk-paper-mark">{block.text}</p>
    case 'fields':
      return (
        <section>
          <Heading text={block.heading} />
          <table className="dk-paper-rows">
            <tbody>
              {block.rows.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
    case 'table':
      return (
        <section>
          <Heading text={block.heading} />
          <table className="dk-paper-rows dk-paper-table">
            <thead>
              <tr>
                {block.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((cells) => (
                <tr key={cells.join()}>
                  {cells.map((cell, i) => (
                    <td key={i} className={block.figures[i] ? 'dk-paper-figure' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
    case 'text': {
      const List = block.numbered ? 'ol' : 'div'
      const Line = block.numbered ? 'li' : 'p'
      return (
        <section className="dk-paper-text">
          <Heading text={block.heading} />
          <List>
            {block.lines.map((line, i) => (
              <Line key={i}>{line}</Line>
            ))}
          </List>
        </section>
      )
    }
    case 'choices':
      return (
        <section className="dk-paper-choices">
          <div>
            <h3>{block.heading}</h3>
            <span>{block.remark}</span>
          </div>
          <ul>
            {block.options.map((option) => (
              <li key={option}>
                <i aria-hidden />
                {option}
              </li>
            ))}
          </ul>
        </section>
      )
    case 'signature':
      return (
        <section className="dk-paper-sign">
          {block.lines.map((line) => (
            <p key={line} className={Array.from(line).length > 6 ? 'dk-paper-sign-wide' : undefined}>
              {line}
            </p>
          ))}
        </section>
      )
    case 'code':
      return <CodeBlock block={block} owner={around.owner} />
    case 'signed':
      return (
        <section>
          <Heading text={block.heading} />
          <SignedBlock block={block} />
        </section>
      )
    case 'pictures':
      return (
        <section>
          <Heading text={block.heading} />
          <PictureBlock block={block} files={around.files ?? {}} />
        </section>
      )
    case 'honour':
      return (
        <div className="dk-paper-honour">
          <p className="dk-paper-who">{block.who}</p>
          <p>{block.words}</p>
          <p className="dk-paper-strong">{block.strong}</p>
        </div>
      )
    case 'issuer':
      return (
        <p className="dk-paper-issuer">
          {block.name}
          {block.date && <span>{block.date}</span>}
        </p>
      )
  }
}
